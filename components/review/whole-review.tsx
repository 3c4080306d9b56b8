'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { OpenBoard } from '#components/board/board-context.ts';
import type { InboxComments } from './inbox/board-inbox.tsx';
import { makeCommentDrafts } from './panel/comment-drafts.ts';
import { CommentsPanel } from './panel/comments-panel.tsx';
import { firstFilter, makePanelMemory } from './panel/panel-memory.ts';
import { openCanvasReview } from './pins/canvas-review.tsx';
import { PinsLayer } from './pins/pins-layer.tsx';
import { makePinsShown } from './pins/pins-shown.ts';
import { makeThreadStore } from './threads/make-thread-store.ts';

/** The comments of an open board with all that shows them, in one piece: this is fetched after the first screen. */
export type WholeReview = ReturnType<typeof openWholeReview>;

type WholeReviewOptions = { readonly board: OpenBoard; readonly showPanel: () => void };

export function openWholeReview({ board, showPanel }: WholeReviewOptions) {
  const { boardId, session } = board;
  const threads = makeThreadStore({ boardId, subscribeEvents: session.subscribeEvents });
  const memory = makePanelMemory(makeCommentDrafts(boardId, tabStorage()));
  const shown = makePinsShown(memory);
  const canvas = openCanvasReview({
    ...{ board, threads },
    showBlock: (block) => {
      threads.open(null);
      threads.begin(null);
      memory.setFilter({ ...firstFilter, block });
      showPanel();
    },
  });
  const comments: InboxComments = {
    show: (thread) => {
      threads.begin(null);
      threads.open(thread);
      showPanel();
    },
    shown: () => threads.get().open,
  };
  const Panel = ({ onClose }: { readonly onClose: () => void }) => {
    useEffect(() => shown.panelOpened(), []);
    return <CommentsPanel memory={memory} onClose={onClose} />;
  };
  const Pins = () => {
    const resolved = useSyncExternalStore(shown.subscribe, shown.get, shown.get);
    return <PinsLayer resolved={resolved} />;
  };
  const close = () => {
    canvas.close();
    threads.close();
  };
  const { noteMarks, Badge: BlockBadge } = canvas;
  return { threads, comments, Panel, Pins, noteMarks, BlockBadge, close };
}

/** A browser may forbid storage to this site. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
