'use client';

import type { OpenBoard } from '#components/board/board-context.ts';
import type { NoteMarks } from '#components/board/canvas/canvas-context.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { ThreadStore } from '../threads/thread-store.ts';
import { BlockBadge } from './block-badge.tsx';
import { makeCommentMark } from './comment-mark.tsx';
import { listenToDesk } from './listen-to-desk.ts';
import { makeThreadCounts } from './thread-counts.ts';

type CanvasReviewOptions = {
  readonly board: OpenBoard;
  readonly threads: ThreadStore;
  /** Opens the panel with the comments of a block. */
  readonly showBlock: (block: BlockKey) => void;
};

/** What the comments put on the canvas besides their pins, and what begins one there. */
export function openCanvasReview({ board, threads, showBlock }: CanvasReviewOptions) {
  const counts = makeThreadCounts(threads, board.session.store);
  const Mark = makeCommentMark(counts);
  const stopDesk = listenToDesk(board, threads);
  return {
    /** `null` while no note has a comment: then no note follows anything for it. */
    noteMarks: {
      get: (): NoteMarks | null => (counts.hasNotes() ? Mark : null),
      subscribe: counts.subscribe,
    },
    Badge: ({ block }: { readonly block: BlockKey }) => (
      <BlockBadge block={block} counts={counts} onShow={showBlock} />
    ),
    close: () => {
      counts.close();
      stopDesk();
    },
  };
}
