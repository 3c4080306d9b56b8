import type { BoardId } from '#lib/board/ids.ts';
import { type BoardOutline, outlineOf } from '#lib/board/outline.ts';
import { readBoardState } from './read-board-state.ts';

/** A board's document as encoded; `null` when there is none. */
export type ReadState = (boardId: BoardId) => Promise<Uint8Array | null>;

/** Gives a board's outline, `null` without a document; `headSeq` says which state of it is good enough. */
export type OutlineReader = (boardId: BoardId, headSeq: number) => Promise<BoardOutline | null>;

/** Outlines kept in memory: some 10 KB each. */
const MOST_KEPT = 500;

/** Reads outlines and keeps the newest ones, each until its document has moved on. */
export function makeOutlineReader(readState: ReadState): OutlineReader {
  const kept = new Map<BoardId, { headSeq: number; outline: BoardOutline }>();
  return async (boardId, headSeq) => {
    const known = kept.get(boardId);
    if (known?.headSeq === headSeq) return known.outline;
    const state = await readState(boardId);
    if (!state) return null;
    const outline = outlineOf(readBoardState(state));
    kept.delete(boardId);
    kept.set(boardId, { headSeq, outline });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return outline;
  };
}
