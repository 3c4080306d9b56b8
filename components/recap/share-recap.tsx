'use client';

import { useRef, useState } from 'react';
import { callApi, textIn } from '#components/entry/call-api.ts';
import { MadeLink } from '#components/people/made-link.tsx';
import { Button } from '#components/ui/button.tsx';

type Shared =
  | { readonly is: 'not-shared' }
  /** There is a link; `url` only right after it was made. */
  | { readonly is: 'shared'; readonly url: string | null };

/** Makes the link by which anybody may read the recap, and takes it back. */
export function ShareRecap({ path, isShared }: { path: string; isShared: boolean }) {
  const [shared, setShared] = useState<Shared>(isShared ? { is: 'shared', url: null } : { is: 'not-shared' });
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const makeButton = useRef<HTMLButtonElement>(null);

  const ask = async (method: 'POST' | 'DELETE') => {
    // A second press while the first is on its way would end the link that it makes.
    if (isBusy) return;
    setBusy(true);
    const answer = await callApi(method, path);
    setBusy(false);
    setError(answer.ok ? '' : answer.message);
    if (!answer.ok) return;
    const made = textIn(answer.data, 'url');
    // The button that takes a link back goes with it.
    if (method === 'DELETE') makeButton.current?.focus();
    setShared(
      made === null ? { is: 'not-shared' } : { is: 'shared', url: new URL(made, window.location.href).href },
    );
  };
  return (
    <section
      aria-label="Share by link"
      className="mt-3 max-w-xl rounded-card border border-line bg-surface p-4 shadow-card"
    >
      <p className="text-sm text-muted">{words(shared)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          ref={makeButton}
          variant="outline"
          size="small"
          aria-disabled={isBusy}
          onClick={() => void ask('POST')}
        >
          {shared.is === 'shared' ? 'Make a new link' : 'Make link'}
        </Button>
        {shared.is === 'shared' && (
          <Button variant="quiet" size="small" aria-disabled={isBusy} onClick={() => void ask('DELETE')}>
            Revoke link
          </Button>
        )}
      </div>
      {shared.is === 'shared' && shared.url !== null && <MadeLink key={shared.url} url={shared.url} />}
      <p role="alert" className="text-sm text-danger">
        {error}
      </p>
    </section>
  );
}

function words(shared: Shared): string {
  if (shared.is === 'not-shared')
    return 'Whoever has the link can read this recap without signing in: names and notes, nothing else of the board.';
  return shared.url === null
    ? 'Whoever has the link can read this recap. It was shown when it was made; a new link ends it.'
    : 'Whoever has the link can read this recap until you revoke it.';
}
