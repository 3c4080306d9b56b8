import type { Change } from '../board/change.ts';
import type { NoteId } from '../board/ids.ts';
import type { Desk, Outcome } from './desk.ts';

const nothing: readonly Change[] = [];

/** Only the desk changes. */
export function unchanged(desk: Desk): Outcome {
  return { desk, changes: nothing };
}

/** The notes that these changes add, in their order. */
export function addedNotes(changes: readonly Change[]): readonly NoteId[] {
  return changes.flatMap((change) => (change.type === 'add-note' ? [change.note.id] : []));
}

/** What to tell when some notes found no room. */
export function noticeOf(leftOut: number): Pick<Outcome, 'notice'> {
  return leftOut > 0 ? { notice: { kind: 'board-full', leftOut } } : {};
}
