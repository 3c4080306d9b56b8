import * as Y from 'yjs';
import { ANONYMOUS, type BoardId, type NoteId, type UserId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { Spot } from '#lib/review/thread.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readNote, readPlace } from '#lib/sync/read-record.ts';
import type { Rooms } from '#server/sync/rooms.ts';

/** What threads and suggestions have to know of a note. */
export type NoteFacts = {
  readonly at: Spot;
  /** `null`: it is nobody's. */
  readonly author: UserId | null;
  /** Its text without formatting. */
  readonly plain: string;
};

/** A note as the log has it; `null` when it is not on the board. Not in a transaction: the log may wait for that. */
export async function findNote(
  rooms: Pick<Rooms, 'readState'>,
  boardId: BoardId,
  id: NoteId,
): Promise<NoteFacts | null> {
  return onBoard(rooms, boardId, (doc) => {
    const note = readNote(id, boardRoots(doc).notes.get(id));
    if (!note) return null;
    const { at, author, plain } = note;
    return {
      at: { block: at.block, x: at.x, y: at.y },
      author: author === ANONYMOUS ? null : author,
      plain,
    };
  });
}

/** The block in which each note of a board is. */
export async function findNoteBlocks(
  rooms: Pick<Rooms, 'readState'>,
  boardId: BoardId,
): Promise<ReadonlyMap<string, BlockKey>> {
  const blocks = await onBoard(rooms, boardId, (doc) =>
    Array.from(boardRoots(doc).notes.entries(), ([key, record]): [string, BlockKey | null] => [
      key,
      record instanceof Y.Map ? (readPlace(record.get('at'))?.block ?? null) : null,
    ]),
  );
  return new Map((blocks ?? []).flatMap(([key, block]) => (block ? [[key, block] as const] : [])));
}

async function onBoard<T>(
  rooms: Pick<Rooms, 'readState'>,
  boardId: BoardId,
  read: (doc: Y.Doc) => T,
): Promise<T | null> {
  const state = await rooms.readState(boardId);
  if (!state) return null;
  const doc = new Y.Doc();
  try {
    boardRoots(doc);
    Y.applyUpdate(doc, state);
    return read(doc);
  } finally {
    doc.destroy();
  }
}
