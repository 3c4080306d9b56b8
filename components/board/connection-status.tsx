'use client';

import { useSyncExternalStore } from 'react';
import type { BoardSession } from '#lib/sync/board-session.ts';
import { type ConnectionState, describeConnection } from '#lib/sync/connection-state.ts';

/** Where this tab stands with the server, in words and with a mark of its own shape. */
export function ConnectionStatus({ session }: { session: BoardSession }) {
  const state = useSyncExternalStore(
    session.subscribeConnection,
    session.getConnection,
    session.getConnection,
  );
  // "Saving… Saved" after every letter would talk over the person who types: only trouble is spoken.
  const spoken = !silent.has(state.kind);
  return (
    <div
      role="status"
      aria-live={spoken ? 'polite' : 'off'}
      className={`flex min-w-0 items-center gap-1.5 text-sm whitespace-nowrap max-sm:text-xs max-sm:leading-tight max-sm:whitespace-normal ${tone[state.kind]}`}
    >
      <Mark kind={state.kind} />
      <span className="truncate max-sm:line-clamp-2 max-sm:whitespace-normal">
        {describeConnection(state)}
      </span>
    </div>
  );
}

/** What comes and goes with every letter. */
const silent: ReadonlySet<ConnectionState['kind']> = new Set(['connecting', 'saved', 'saving']);

const tone: Readonly<Record<ConnectionState['kind'], string>> = {
  connecting: 'text-muted',
  saved: 'text-muted',
  saving: 'text-muted',
  'saving-slowly': 'text-warn font-medium',
  'read-only': 'text-muted',
  offline: 'text-warn font-medium',
  ended: 'text-danger font-medium',
};

function Mark({ kind }: { kind: ConnectionState['kind'] }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={marks[kind]} />
    </svg>
  );
}

const marks: Readonly<Record<ConnectionState['kind'], string>> = {
  connecting: 'M3 8h.01M8 8h.01M13 8h.01',
  saving: 'M3 8h.01M8 8h.01M13 8h.01',
  'saving-slowly': 'M8 2.2a5.8 5.8 0 110 11.6A5.8 5.8 0 018 2.2zM8 5v3.2l2.2 1.4',
  saved: 'M3 8.5l3.2 3.2L13 5',
  'read-only':
    'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 9.6a1.6 1.6 0 100-3.2 1.6 1.6 0 000 3.2z',
  offline: 'M2 2l12 12M3 7a7 7 0 012.6-1.8M13 7a7 7 0 00-4.6-2.4M5.2 9.6a4 4 0 014-.9M8 12.5h.01',
  ended: 'M8 2.5L14.5 13.5h-13zM8 6.8v3M8 11.8h.01',
};
