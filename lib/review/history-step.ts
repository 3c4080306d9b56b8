import type { NoteId, UserId } from '../board/ids.ts';
import type { Note } from '../board/note.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { PaletteColour } from '../canvas/palette.ts';
import type { ChangeKind } from './note-change.ts';

/** What one person did to one note in one go, as it is read from the log. */
export type NoteStep = {
  readonly kind: ChangeKind;
  readonly id: NoteId;
  /** `null`: the server's own doing. */
  readonly by: UserId | null;
  /** The updates that it is made of, ascending, never none. */
  readonly seqs: readonly number[];
  /** When it began and when it ended, in milliseconds since 1970. */
  readonly since: number;
  readonly at: number;
  /** `null` for an added note. */
  readonly before: Note | null;
  /** `null` for a dropped note. */
  readonly after: Note | null;
  /** An added note that was there before and had been taken away. */
  readonly again: boolean;
};

/** Of a step, who had a hand in what. */
export type StepMark = Pick<NoteStep, 'id' | 'kind' | 'by' | 'seqs'>;

/** The same as people are told it. */
export type ToldStep = {
  readonly id: NoteId;
  readonly by: UserId | null;
  /** The board as of this update is the first that has all of it. */
  readonly seq: number;
  readonly since: number;
  readonly at: number;
  /** Where the note lies after it, or lay last. */
  readonly block: BlockKey;
  /** How the note begins after it, or did last. */
  readonly words: string;
  readonly did: Deed;
};

export type Deed =
  /** `again`: the note was there before and had been taken away. */
  | { readonly kind: 'added'; readonly text: string; readonly again: boolean }
  | { readonly kind: 'dropped'; readonly text: string }
  /** Both are alike when only the formatting is another, or when others wrote there in between. */
  | { readonly kind: 'reworded'; readonly before: string; readonly after: string }
  /** Within one block both are that block. */
  | { readonly kind: 'moved'; readonly from: BlockKey; readonly to: BlockKey }
  /** `null`: the colour of its block. */
  | {
      readonly kind: 'recoloured';
      readonly before: PaletteColour | null;
      readonly after: PaletteColour | null;
    }
  | { readonly kind: 'resized' };

/** Characters of a note that name it in a line of text. */
const MOST_WORDS = 80;

/** @throws when the step has neither a note before nor one after */
export function tellStep(step: NoteStep): ToldStep {
  const { id, by, seqs, since, at, before, after } = step;
  const shown = after ?? before;
  if (!shown) throw new Error('a step is about some note');
  return {
    id,
    by,
    seq: seqs.at(-1) ?? 0,
    since,
    at,
    block: shown.at.block,
    words: beginningOf(shown.plain),
    did: deedOf(step, before ?? shown, after ?? shown),
  };
}

function deedOf({ kind, again }: NoteStep, before: Note, after: Note): Deed {
  switch (kind) {
    case 'added':
      return { kind, text: after.plain, again };
    case 'dropped':
      return { kind, text: after.plain };
    case 'reworded':
      return { kind, before: before.plain, after: after.plain };
    case 'moved':
      return { kind, from: before.at.block, to: after.at.block };
    case 'recoloured':
      return { kind, before: before.colour, after: after.colour };
    case 'resized':
      return { kind };
  }
}

/** On one line, and never half of a character. */
function beginningOf(plain: string): string {
  return plain
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_WORDS)
    .replace(/[\uD800-\uDBFF]$/, '');
}
