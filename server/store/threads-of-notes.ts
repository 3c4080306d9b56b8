import type { Transaction } from 'kysely';
import { type BoardId, type NoteId, parseNoteId } from '#lib/board/ids.ts';
import type { Spot } from '#lib/review/thread.ts';
import type { Schema } from './schema.ts';
import { stored } from './stored-value.ts';

/** What became of a note: it is on the board, again or at last, or it was taken away from where it lay. */
export type NoteFate =
  | { readonly is: 'there'; readonly note: NoteId }
  /** `lay` is `null` when that cannot be told any more. */
  | { readonly is: 'gone'; readonly note: NoteId; readonly lay: Spot | null };

/** Keeps the pins of threads where their notes lay, in the very transaction in which the notes go. */
export async function followNotes(
  trx: Transaction<Schema>,
  boardId: BoardId,
  fates: readonly NoteFate[],
): Promise<void> {
  const last = new Map(fates.map((fate) => [fate.note, fate]));
  if (last.size === 0) return;
  const rows = await trx
    .selectFrom('threads')
    .select('note_id')
    .distinct()
    .where('board_id', '=', boardId)
    .where('note_id', 'in', [...last.keys()])
    .execute();
  for (const { note_id } of rows) {
    const fate = last.get(stored('threads.note_id', parseNoteId(note_id)));
    if (fate) await follow(trx, boardId, fate);
  }
}

async function follow(trx: Transaction<Schema>, boardId: BoardId, fate: NoteFate): Promise<void> {
  const place = fate.is === 'gone' && fate.lay ? { block: fate.lay.block, x: fate.lay.x, y: fate.lay.y } : {};
  await trx
    .updateTable('threads')
    .set({ ...place, note_gone: fate.is === 'gone' ? 1 : 0 })
    .where('board_id', '=', boardId)
    .where('note_id', '=', fate.note)
    .execute();
}
