import type { NoteId, UserId } from '../board/ids.ts';
import type { Note } from '../board/note.ts';

export const changeKinds = ['added', 'reworded', 'moved', 'recoloured', 'resized', 'dropped'] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What became of one note between two moments: several things may have. */
export type NoteChange = {
  readonly id: NoteId;
  /** In the order of `changeKinds`; an added or dropped note has only that. */
  readonly kinds: readonly ChangeKind[];
  /** `null` for an added note. */
  readonly before: Note | null;
  /** `null` for a dropped note. */
  readonly after: Note | null;
  /** Who did any of it, the last one first; empty when that is not known. */
  readonly by: readonly UserId[];
};
