'use client';

import { useEffect, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { Button } from '#components/ui/button.tsx';
import { momentWords } from '../version-words.ts';
import { type Comparison, hasGoneOn } from './comparison.ts';

type CompareAgainProps = { readonly comparison: Comparison; readonly onAgain: () => void };

/** A burst of edits is looked at once, this many milliseconds after its first. */
const PAUSE = 500;

/** Says that a comparison with the present is out of date. What somebody reads does not change under their eyes. */
export function CompareAgain({ comparison, onAgain }: CompareAgainProps) {
  const { session } = useOpenBoard();
  const [outdated, setOutdated] = useState<Comparison | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      const board = session.store.getBoard();
      // What nobody else sees yet is on no board.
      const notes = new Map([...board.notes].filter(([id]) => !session.isDraft(id)));
      setOutdated(hasGoneOn(comparison, { ...board, notes }) ? comparison : null);
    };
    const later = () => {
      timer ??= setTimeout(look, PAUSE);
    };
    // It may have gone on while this was on its way.
    later();
    const stop = session.store.subscribe(later);
    return () => {
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [session, comparison]);

  return (
    <div role="status" className="text-sm not-empty:mt-2">
      {outdated === comparison && (
        <div className="grid justify-items-start gap-2 rounded-control bg-sunken px-3 py-2.5">
          <p>
            The board has changed since. This compares it as it was on{' '}
            <b className="font-semibold">{momentWords(comparison.to.at)}</b>.
          </p>
          <Button variant="outline" size="small" onClick={onAgain}>
            Compare again
          </Button>
        </div>
      )}
    </div>
  );
}
