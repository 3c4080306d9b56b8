'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { closeCodes } from '#lib/sync/close-codes.ts';
import type { ConnectionState } from '#lib/sync/connection-state.ts';
import { useOpenBoard } from './board-context.ts';

/** Says why the server ended the connection and what can be done; the notes stay readable behind it. */
export function EndedNotice() {
  const { session } = useOpenBoard();
  const state = useSyncExternalStore(
    session.subscribeConnection,
    session.getConnection,
    session.getConnection,
  );
  if (state.kind !== 'ended') return null;
  return <Notice state={state} />;
}

function Notice({ state }: { state: Extract<ConnectionState, { kind: 'ended' }> }) {
  const { title, body, action } = wordsFor(state);
  return (
    <Dialog open title={title} onClose={() => window.location.assign('/')}>
      <p className="text-base text-muted">{body}</p>
      {state.unsaved > 0 && (
        <p className="mt-3 text-base text-danger">
          {state.unsaved === 1 ? 'One change was' : `${state.unsaved} changes were`} not saved. Copy what you
          need before you leave this page.
        </p>
      )}
      <div className="mt-5 flex justify-end gap-2">
        <Button variant="quiet" onClick={() => window.location.assign('/')}>
          My boards
        </Button>
        {action && (
          <Button variant="primary" onClick={() => window.location.reload()}>
            {action}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function wordsFor({ code }: { code: number | 'unknown' }): { title: string; body: string; action?: string } {
  switch (code) {
    case closeCodes.signIn:
      return {
        title: 'Please sign in again',
        body: 'Your session has ended, so the board no longer follows what you do here.',
        action: 'Sign in',
      };
    case closeCodes.noSuchBoard:
      return {
        title: 'This board is gone',
        body: 'It was deleted, or you are no longer one of its members.',
      };
    case closeCodes.refusedUpdate:
      return {
        title: 'A change was refused',
        body: 'The server could not accept the last change, so this page has stopped. Load the board again to go on.',
        action: 'Load again',
      };
    default:
      return {
        title: 'The connection was closed',
        body: 'The server ended the connection to this board.',
        action: 'Load again',
      };
  }
}
