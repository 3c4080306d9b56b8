'use client';

import { useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { FormMessage } from './form-message.tsx';

/** A browser in which the person is signed in. */
export type SignedInBrowser = {
  /** Names the session and opens nothing. */
  readonly hash: string;
  readonly browser: string;
  readonly address: string;
  /** How the person signed in, in words. */
  readonly way: string;
  /** When it was last seen, in words and as a machine reads it. */
  readonly seen: { readonly text: string; readonly iso: string };
  readonly isThis: boolean;
};

type BrowserListProps = {
  browsers: readonly SignedInBrowser[];
  /** False for a guest: signed out, they would be gone for good. */
  canComeBack: boolean;
};

/** The browsers in which a person is signed in, and how to end that: at once, open boards included. */
export function BrowserList({ browsers, canComeBack }: BrowserListProps) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const end = async ({ hash, browser }: SignedInBrowser): Promise<void> => {
    const answer = await callApi('DELETE', `/api/account/sessions/${hash}`);
    setError(answer.ok ? null : answer.message);
    setDone(answer.ok ? `${browser} is signed out.` : null);
    if (answer.ok) setGone(new Set([...gone, hash]));
  };
  const endAll = async (): Promise<void> => {
    const answer = await callApi('DELETE', '/api/account/sessions', { which: 'all' });
    if (answer.ok) window.location.assign('/');
    else setError(answer.message);
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ul className="divide-y divide-line">
        {browsers
          .filter(({ hash }) => !gone.has(hash))
          .map((each) => (
            <li key={each.hash} className="flex items-center justify-between gap-4 py-3">
              <div className="min-w-0">
                <p className="font-medium">
                  {each.browser}
                  {each.isThis && <span className="ml-2 text-sm font-normal text-muted">this browser</span>}
                </p>
                <p className="truncate text-sm text-muted">
                  {each.address} · {each.way} · seen <time dateTime={each.seen.iso}>{each.seen.text}</time>
                </p>
              </div>
              {!each.isThis && (
                <Button
                  variant="outline"
                  size="small"
                  aria-label={`Sign out ${each.browser}, seen ${each.seen.text}`}
                  onClick={() => end(each)}
                >
                  Sign out
                </Button>
              )}
            </li>
          ))}
      </ul>
      <FormMessage error={error} done={done} />
      {canComeBack && (
        <div>
          <Button variant="outline" onClick={endAll}>
            Sign out everywhere
          </Button>
        </div>
      )}
    </div>
  );
}
