'use client';

import { useState } from 'react';
import { callApi, textIn } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { BoardId } from '#lib/board/ids.ts';

export type InviteRole = 'editor' | 'viewer';

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'made'; readonly url: string; readonly copied: boolean }
  | { readonly kind: 'failed'; readonly message: string };

type InviteLinkProps = {
  readonly boardId: BoardId;
  readonly role: InviteRole;
  readonly title: string;
  readonly text: string;
};

/** One kind of link: made when it is first asked for, then shown so that it can be copied by hand as well. */
export function InviteLink({ boardId, role, title, text }: InviteLinkProps) {
  const [state, setState] = useState<State>({ kind: 'none' });

  const copy = async (): Promise<void> => {
    if (state.kind === 'made') return setState({ ...state, copied: await copyText(state.url) });
    setState({ kind: 'asking' });
    const made = await callApi('POST', `/api/boards/${boardId}/invites`, { role });
    const path = made.ok ? textIn(made.data, 'url') : null;
    if (path === null)
      return setState({ kind: 'failed', message: made.ok ? 'No link came back.' : made.message });
    const url = new URL(path, window.location.href).href;
    setState({ kind: 'made', url, copied: await copyText(url) });
  };

  const copied = state.kind === 'made' && state.copied;
  return (
    <section aria-label={title} className="rounded-card border border-line bg-surface p-3 pl-4">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="text-base font-semibold">{title}</h3>
          <p className="text-sm text-muted">{text}</p>
        </div>
        <Button
          variant="outline"
          size="small"
          disabled={state.kind === 'asking'}
          onClick={copy}
          icon={<Icon name={copied ? 'check' : 'link'} className={copied ? 'size-4 text-ok' : 'size-4'} />}
        >
          {copied ? 'Copied' : 'Copy link'}
        </Button>
      </div>
      {state.kind === 'made' && (
        <input
          readOnly
          aria-label={`Link: ${title}`}
          value={state.url}
          onFocus={(event) => event.target.select()}
          className="mt-2.5 h-8 w-full rounded-control border border-line bg-sunken px-2.5 text-sm text-muted"
        />
      )}
      <p aria-live="polite" className="text-sm text-muted not-empty:mt-2">
        {told(state)}
      </p>
    </section>
  );
}

function told(state: State): string {
  switch (state.kind) {
    case 'none':
    case 'asking':
      return '';
    case 'made':
      return state.copied ? 'The link is copied.' : 'Select the link and copy it.';
    case 'failed':
      return state.message;
  }
}

/** False where the browser keeps the clipboard to itself. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
