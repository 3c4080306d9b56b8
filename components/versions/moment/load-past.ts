import * as Y from 'yjs';
import type { Board } from '#lib/board/board.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { compareBlocks } from '#lib/review/compare-blocks.ts';
import { compareBoards } from '#lib/review/compare-boards.ts';
import { compareLinks } from '#lib/review/compare-links.ts';
import { type ComparedMoments, parseComparedMoments } from '#lib/review/parse-history.ts';
import { isSeq } from '#lib/review/parse-versions.ts';
import type { LogTime } from '#lib/review/version-due.ts';
import { readBoard } from '#lib/sync/read-board.ts';
import { type Asked, askServer, refusedIn, UNREACHABLE, UNREADABLE } from '../ask-server.ts';
import type { Comparison } from '../compare/comparison.ts';

/** A board as it was after one update. */
export type PastBoard = LogTime & { readonly board: Board };

/** Boards that are kept at hand: who walks to and fro does not wait twice. */
const KEPT = 24;

/** What an open board was, as the server tells it. */
export type PastSource = {
  readonly boardAt: (seq: number) => Promise<Asked<PastBoard>>;
  readonly compare: (from: number, to: number | 'now') => Promise<Asked<Comparison>>;
};

export function makePastSource(boardId: BoardId): PastSource {
  const path = `/api/boards/${boardId}`;
  const kept = new Map<number, PastBoard>();

  const boardAt = async (seq: number): Promise<Asked<PastBoard>> => {
    const known = kept.get(seq);
    if (known) return { is: 'here', data: known };
    const asked = await fetchBoard(`${path}/versions/at?seq=${seq}`);
    if (asked.is === 'here') {
      kept.set(seq, asked.data);
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
    }
    return asked;
  };
  const compare = async (from: number, to: number | 'now'): Promise<Asked<Comparison>> => {
    const question = to === 'now' ? `from=${from}` : `from=${from}&to=${to}`;
    const moments = await askServer(`${path}/history/compare?${question}`, parseComparedMoments);
    if (moments.is === 'failed') return moments;
    const [before, after] = await Promise.all([boardAt(moments.data.from.seq), boardAt(moments.data.to.seq)]);
    if (before.is === 'failed') return before;
    if (after.is === 'failed') return after;
    return { is: 'here', data: comparisonOf(moments.data, before.data.board, after.data.board) };
  };
  return { boardAt, compare };
}

function comparisonOf({ from, to, by }: ComparedMoments, before: Board, after: Board): Comparison {
  const notes = compareBoards(before, after).map((each) => ({ ...each, by: by.get(each.id) ?? [] }));
  return {
    ...{ from, to, notes, before, after },
    links: compareLinks(before, after),
    blocks: compareBlocks(before, after),
  };
}

async function fetchBoard(path: string): Promise<Asked<PastBoard>> {
  try {
    const response = await fetch(path);
    if (!response.ok) return await refusedIn(response);
    const seq = Number(response.headers.get('x-board-seq'));
    const at = Number(response.headers.get('x-board-time'));
    const board = boardIn(new Uint8Array(await response.arrayBuffer()));
    return board && isSeq(seq) && Number.isFinite(at)
      ? { is: 'here', data: { seq, at, board } }
      : { is: 'failed', message: UNREADABLE };
  } catch {
    return { is: 'failed', message: UNREACHABLE };
  }
}

/** `null` when the bytes are no document. */
function boardIn(state: Uint8Array): Board | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return readBoard(doc);
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
}
