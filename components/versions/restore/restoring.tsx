'use client';

import { useCallback, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { Toast, ToastRegion } from '#components/ui/toast.tsx';
import type { RestoreWish } from '../moment-store.ts';
import { useMoments, usePast } from '../use-past.ts';
import { momentWords } from '../version-words.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { restore } from './version-commands.ts';

type Said = { readonly message: string; readonly back: RestoreWish | null };

/** Asks whether something shall be restored, has it done, and says what came of it. */
export function Restoring({ wish }: { readonly wish: RestoreWish | null }) {
  const { boardId } = useOpenBoard();
  const moments = useMoments();
  const past = usePast();
  const [said, setSaid] = useState<Said | null>(null);
  const dismiss = useCallback(() => setSaid(null), []);

  const carryOut = async (given: RestoreWish): Promise<string | null> => {
    const asked = await restore(boardId, given.seq, given.note);
    if (asked.is === 'failed') return asked.message;
    const before = asked.data;
    // A single note came back into what is looked at; the whole board is to be seen as it is now.
    const stays = given.note !== null;
    moments.look(stays ? { wish: null } : { wish: null, moment: { is: 'now' } });
    if (stays && past.moment.is === 'compared') past.retry();
    setSaid({
      message: resultWords(given, before !== null),
      back: before && { seq: before.seq, at: before.at, note: given.note },
    });
    return null;
  };
  const takeBack = async (given: RestoreWish) => {
    const failed = await carryOut(given);
    setSaid({ message: failed ?? 'Taken back: it is as it was before you restored.', back: null });
  };
  const back = said?.back;
  return (
    <>
      {wish && (
        <RestoreDialog wish={wish} onClose={() => moments.look({ wish: null })} onConfirm={carryOut} />
      )}
      <ToastRegion>
        {said && (
          <Toast
            message={said.message}
            action={back ? { label: 'Undo', onAct: () => void takeBack(back) } : undefined}
            onDismiss={dismiss}
          />
        )}
      </ToastRegion>
    </>
  );
}

function resultWords({ note, at }: RestoreWish, isChanged: boolean): string {
  const what = note ? 'The note' : 'The board';
  if (!isChanged) return `${what} is like that already: nothing was changed.`;
  return `${what} is as it was on ${momentWords(at)} again. What was there is kept as a version.`;
}
