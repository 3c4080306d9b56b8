import type { Change } from '#lib/board/change.ts';
import type { NoteId } from '#lib/board/ids.ts';

/**
 * What one edit does. A token is a word that is written once in a run and ends in `;`: it can be found again in a
 * note's text wherever the others' words went.
 */
export type Act =
  | Change
  | {
      readonly type: 'write-token';
      readonly id: NoteId;
      readonly token: string;
      readonly place: 'start' | 'end' | 'new-line';
    }
  | { readonly type: 'erase-token'; readonly id: NoteId; readonly token: string };

/** One local edit of one writer. */
export type Edit = {
  readonly writer: string;
  /** Counts the writer's edits from 1; it is also the marker that the server returns once the edit is durable. */
  readonly number: number;
  readonly acts: readonly Act[];
  /** What the writer's document made of it, as it was sent. */
  readonly update: Uint8Array;
  /** True once the server said that it is saved. */
  readonly acknowledged: boolean;
};

/** The board at the end of a run, everywhere it is. */
export type Outcome = {
  readonly edits: readonly Edit[];
  /** The encoded board, read from the store into a new document. */
  readonly fresh: Uint8Array;
  /** The encoded document of every tab; they must equal `fresh`. */
  readonly replicas: readonly { readonly name: string; readonly state: Uint8Array }[];
};

export type Rule =
  /** An edit was said to be saved, and the board does not show it. */
  | 'lost-edit'
  /** The board shows what nobody wrote, or shows it twice. */
  | 'unwritten'
  /** A tab and the store differ. */
  | 'diverged'
  /** A document waits for parts that it never got. */
  | 'pending'
  /** A record is not what records of a canvas are. */
  | 'broken-canvas'
  /** The run did not do what it is there for, or broke off. */
  | 'idle';

export type Violation = { readonly rule: Rule; readonly about: string };
