'use client';

import { useState, useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Ended } from '#lib/sync/connection-state.ts';
import type { TypedText } from '#lib/sync/typed-notes.ts';
import { useOpenBoard } from './board-context.ts';
import { type EndedAction, endedWords } from './ended-words.ts';
import { useReopening } from './reopening.ts';
import { UnsavedText } from './unsaved-text.tsx';

/** Says why the connection ended for good, gives back what was not saved, and opens the board again. */
export function EndedNotice() {
  const { session } = useOpenBoard();
  const { openAgain, times } = useReopening();
  const state = useSyncExternalStore(
    session.subscribeConnection,
    session.getConnection,
    session.getConnection,
  );
  if (state.kind !== 'ended') return null;
  return <Notice state={state} texts={session.readUnsavedText()} again={times > 0} onOpenAgain={openAgain} />;
}

type NoticeProps = {
  readonly state: Ended;
  readonly texts: readonly TypedText[];
  /** It has happened on this page before. */
  readonly again: boolean;
  readonly onOpenAgain: (texts: readonly TypedText[]) => void;
};

/** Who has text here leaves the page only on purpose. */
type Leaving = 'no' | 'asked';

function Notice({ state, texts, again, onOpenAgain }: NoticeProps) {
  const { title, body, action } = endedWords(state);
  const [copied, setCopied] = useState(false);
  const [leaving, setLeaving] = useState<Leaving>('no');
  // Escape has closed the browser's dialog by the time it tells: another one takes its place.
  const [shown, setShown] = useState(0);
  const mayLeave = texts.length === 0 || copied || leaving === 'asked';

  const leave = (how: () => void) => {
    if (mayLeave) return how();
    setLeaving('asked');
    setShown(shown + 1);
  };
  const toBoards = () => leave(() => window.location.assign('/'));
  const act = () => {
    if (action === 'open-again') onOpenAgain(copied ? [] : texts);
    else leave(() => window.location.reload());
  };

  return (
    <Dialog key={shown} open title={title} onClose={action === 'open-again' ? act : toBoards}>
      <p className="text-base text-muted">{body}</p>
      {again && action === 'open-again' && (
        <p className="mt-2 text-base text-muted">
          It is not the first time on this page. If it comes back, reload the page, or leave that change out.
        </p>
      )}
      {state.unsaved > 0 && (
        <p className="mt-3 text-base">
          <span className="font-medium text-danger">{countUnsaved(state.unsaved)}</span> {whatRemains(texts)}
        </p>
      )}
      {texts.length > 0 && (
        <div className="mt-3">
          <UnsavedText texts={texts} onCopied={() => setCopied(true)} />
        </div>
      )}
      {leaving === 'asked' && !copied && (
        <p role="alert" className="mt-3 text-base font-medium text-danger">
          Your text is not copied yet, and is gone when you leave this page.
        </p>
      )}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={toBoards}>
          {leaving === 'asked' && !copied ? 'Leave without it' : 'My boards'}
        </Button>
        {action !== 'none' && (
          <Button variant="primary" onClick={act}>
            {actions[action]}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const actions: Readonly<Record<Exclude<EndedAction, 'none'>, string>> = {
  'open-again': 'Open the board again',
  'sign-in': 'Sign in',
};

function countUnsaved(count: number): string {
  return count === 1 ? 'One change was not saved.' : `${count} changes were not saved.`;
}

function whatRemains(texts: readonly TypedText[]): string {
  if (texts.length === 0) return 'No text was lost: it was a move, a colour, a link or a deletion.';
  return 'This is the text that you wrote; moves, colours and links are not in it.';
}
