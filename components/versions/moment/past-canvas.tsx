'use client';

import { useEffect, useLayoutEffect, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { BoardCanvas } from '#components/board/canvas/board-canvas.tsx';
import { describeAuthor } from '#components/board/describe-author.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { type Board, rectOf } from '#lib/board/board.ts';
import { fitRect } from '#lib/geometry/view.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import { ChangeGhosts } from '../compare/change-ghosts.tsx';
import { ChangeMarks } from '../compare/change-marks.tsx';
import { boardOfBoth, changesById } from '../compare/comparison.ts';
import { ComparisonContext } from '../compare/comparison-context.ts';
import { useMembers } from '../use-members.ts';
import { useMoments } from '../use-past.ts';
import { coveredBelow } from './covered-below.ts';
import type { Drawn } from './past-store.ts';
import { makePictureStore } from './picture-store.ts';
import { makeReadingDesk, type ReadingDesk } from './reading-desk.ts';

type PastCanvasProps = {
  readonly drawn: Exclude<Drawn, { is: 'nothing' }>;
  /** Is given the desk of this canvas while it is there. */
  readonly attach: (desk: ReadingDesk | null) => void;
};

/** Nobody else is in the past. */
const alone: PresenceStore = { getPeers: () => nobody, subscribe: () => () => {} };
const nobody: ReturnType<PresenceStore['getPeers']> = [];

/** At least this near a note is brought that somebody goes to. */
const LEAST_ZOOM = 0.6;

/** The board as it was, on a canvas of its own: to pan and zoom, and nothing else. It begins with the view of now. */
export function PastCanvas({ drawn, attach }: PastCanvasProps) {
  const { desk: live, me } = useOpenBoard();
  const moments = useMoments();
  const { people } = useMembers();
  const board = boardIn(drawn);
  const [{ store, desk }] = useState(() => {
    const picture = makePictureStore(board);
    return { store: picture, desk: makeReadingDesk(picture, live.get(), me.id) };
  });

  useLayoutEffect(() => store.show(board), [store, board]);
  useEffect(() => {
    attach(desk);
    const stop = desk.start();
    return () => {
      attach(null);
      stop();
    };
  }, [desk, attach]);
  useEffect(
    () =>
      moments.subscribeGoing((id) => {
        const note = store.getNote(id);
        if (!note) return;
        const { view, viewport } = desk.get();
        const seen = { w: viewport.w, h: Math.max(1, viewport.h - coveredBelow()) };
        desk.select(id);
        desk.glide(fitRect(rectOf(note, store.getLayout()), seen, 0, Math.max(view.zoom, LEAST_ZOOM)));
      }),
    [moments, store, desk],
  );

  const comparison = drawn.is === 'compared' ? drawn.comparison : null;
  return (
    <ComparisonContext value={comparison && changesById(comparison.notes)}>
      <BoardCanvas
        store={store}
        desk={desk}
        presence={alone}
        mayEdit={false}
        renderEditor={() => null}
        describeAuthor={(note) => describeAuthor(note, people)}
        subscribeFocus={desk.subscribeFocus}
        noteMarks={comparison ? ChangeMarks : null}
        onLayer={comparison && <ChangeGhosts changes={comparison.notes} />}
        cursors="hidden"
      />
      <fieldset
        aria-label="Zoom"
        className="absolute right-3 bottom-3 flex items-center rounded-card border border-line bg-surface p-0.5 shadow-card"
      >
        <IconButton
          label="Zoom out"
          tooltipSide="above"
          icon={<BoardIcon name="minus" />}
          onClick={() => desk.run('zoom-out', null)}
        />
        <IconButton
          label="Zoom in"
          tooltipSide="above"
          icon={<BoardIcon name="plus" />}
          onClick={() => desk.run('zoom-in', null)}
        />
        <IconButton
          label="Fit board"
          tooltipSide="above"
          icon={<BoardIcon name="fit" />}
          onClick={() => desk.run('fit-board', null)}
        />
      </fieldset>
    </ComparisonContext>
  );
}

const both = new WeakMap<object, Board>();

/** The same object for the same moment: a new one would be drawn anew. */
function boardIn(drawn: Exclude<Drawn, { is: 'nothing' }>): Board {
  if (drawn.is === 'past') return drawn.past.board;
  const board = both.get(drawn.comparison) ?? boardOfBoth(drawn.comparison);
  both.set(drawn.comparison, board);
  return board;
}
