import type { Transaction } from 'kysely';
import { can } from '#lib/board/can.ts';
import type { BoardId, NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { Command } from '#lib/workshop/command.ts';
import type { WorkshopRefusal } from '#lib/workshop/refusal.ts';
import type { Workshop } from '#lib/workshop/workshop.ts';
import { roleOf } from '#server/store/members.ts';
import type { Schema } from '#server/store/schema.ts';

/** Where each note of a board lies. */
export type NotePlaces = ReadonlyMap<NoteId, BlockKey>;

/** The note that must be there for this command; `null` when there is none. To take a vote back needs no note. */
export function noteOf(command: Command): NoteId | null {
  switch (command.type) {
    case 'cast-dots':
      return command.dots > 0 ? command.note : null;
    case 'rate':
      return command.rating && command.note;
    case 'spotlight':
      return command.on?.is === 'note' ? command.on.note : null;
    default:
      return null;
  }
}

/** What a workshop by itself cannot know of a command: whether its note and its person are there. */
export async function refusalOfRecords(
  trx: Transaction<Schema>,
  boardId: BoardId,
  command: Command,
  { workshop, notes }: { readonly workshop: Workshop; readonly notes: NotePlaces },
): Promise<WorkshopRefusal | null> {
  if (command.type === 'hand-over') {
    const role = await roleOf(trx, boardId, command.to);
    return can(role, 'run-workshop') ? null : 'no-such-person';
  }
  const note = noteOf(command);
  if (note === null) return null;
  const block = notes.get(note);
  if (block === undefined) return 'note-not-there';
  const isVote = command.type !== 'spotlight';
  const voted = workshop.round?.blocks ?? [];
  return !isVote || voted.length === 0 || voted.includes(block) ? null : 'note-not-there';
}
