import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { outlineOf } from '#lib/board/outline.ts';
import { type OutlinePicture, pictureOf } from '#lib/board/outline-picture.ts';
import { keepOutline, type OutlineState, readOutline } from '#server/store/board-outlines.ts';
import type { Schema } from '#server/store/schema.ts';
import { readBoardState } from './read-board-state.ts';

export type OutlineSource = {
  readonly db: Kysely<Schema>;
  /** A board's document as encoded; `null` when there is none. */
  readonly readState: (boardId: BoardId) => Promise<Uint8Array | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of an outline that could be shown and not kept. */
  readonly report: (error: unknown) => void;
};

/** Gives a board's outline; `null` without a document. */
export type OutlineReader = (boardId: BoardId) => Promise<OutlinePicture | null>;

/** A board that is being written on is not drawn anew for every look at it: so old, in ms, a picture may be. */
const RECENT = 10_000;

/** Draws outlines one after the other, so that a long list of boards does not hold up those who write, and keeps them. */
export function makeOutlineReader(source: OutlineSource): OutlineReader {
  const { db, now } = source;
  const drawing = new Map<BoardId, Promise<OutlinePicture | null>>();
  let last: Promise<unknown> = Promise.resolve();

  const look = async (boardId: BoardId): Promise<OutlineState | OutlinePicture | null> => {
    const state = await readOutline(db, boardId);
    if (!state?.kept) return state;
    const { headSeq, kept } = state;
    return kept.headSeq === headSeq || now() - kept.madeAt < RECENT ? kept.picture : state;
  };

  /** Looks once more when its turn has come: somebody else's drawing may have been finished meanwhile. */
  const drawInTurn = async (boardId: BoardId): Promise<OutlinePicture | null> => {
    const found = await look(boardId);
    return found === null || 'blocks' in found ? found : draw(source, boardId, found.headSeq);
  };

  const drawLater = (boardId: BoardId): Promise<OutlinePicture | null> => {
    const drawn = last.then(() => drawInTurn(boardId));
    last = drawn.catch(() => undefined);
    drawing.set(boardId, drawn);
    return drawn.finally(() => drawing.delete(boardId));
  };

  return async (boardId) => {
    const found = await look(boardId);
    if (found === null || 'blocks' in found) return found;
    return drawing.get(boardId) ?? drawLater(boardId);
  };
}

/** The document may have moved on since `headSeq` was read: then its next reader draws it once more. */
async function draw(
  { db, readState, now, report }: OutlineSource,
  boardId: BoardId,
  headSeq: number,
): Promise<OutlinePicture | null> {
  const state = await readState(boardId);
  if (!state) return null;
  const picture = pictureOf(outlineOf(readBoardState(state)));
  await keepOutline(db, boardId, { headSeq, madeAt: now(), picture }).catch(report);
  return picture;
}
