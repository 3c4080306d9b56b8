import type * as Y from 'yjs';
import { type LinkId, type NoteId, parseLinkId, parseNoteId, type UserId } from '#lib/board/ids.ts';
import { linkKinds } from '#lib/board/link.ts';
import type { Place } from '#lib/board/note.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import { paletteColours } from '#lib/canvas/palette.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import type { SeededRandom } from '#server/testing/seeded-random.ts';
import { tokensIn } from '../checker/check-records.ts';
import type { Act } from '../checker/history.ts';
import { fragmentOf, textsIn } from './write-acts.ts';

/** Longer texts get no more words: a note has a limit, and this is about faults. */
const LONGEST_TEXT = 1_000;

type Chooser = {
  readonly doc: Y.Doc;
  readonly random: SeededRandom;
  /** Begins everything that this writer makes, so that no two writers make the same. */
  readonly name: string;
  readonly author: UserId;
  /** The number of the edit. */
  readonly number: number;
};

/** What somebody might do next on the board that they see. */
export function chooseActs(chooser: Chooser): readonly Act[] {
  const { doc, random, number } = chooser;
  const notes = [...boardRoots(doc).notes.keys()].map(parseNoteId).filter((id) => id !== null);
  const note = notes[random(notes.length)];
  if (!note || (notes.length < 30 && random(10) < 3)) return [addNote(chooser)];
  switch (random(12)) {
    case 0:
    case 1:
    case 2:
      return [{ type: 'move-note', id: note, at: somePlace(random, number) }];
    case 3:
      return [{ type: 'resize-note', id: note, size: { w: 96 + random(500), h: 64 + random(500) } }];
    case 4:
      return [
        { type: 'recolour-note', id: note, colour: random(4) === 0 ? null : someOf(paletteColours, random) },
      ];
    case 5:
      return [
        { type: 'recolour-block', block: someOf(blockKeys, random), colour: someOf(paletteColours, random) },
      ];
    case 6:
      return random(2) === 0 ? [{ type: 'remove-note', id: note }] : link(chooser, note, notes);
    case 7:
      return erase(chooser, note);
    default:
      return write(chooser, note);
  }
}

function addNote({ name, author, number, random }: Chooser): Act {
  const id = made(parseNoteId(`note-${name}-${number}`));
  // Its first word is an edit of its own: a note's first text has no word to be found again.
  return {
    type: 'add-note',
    note: {
      id,
      at: somePlace(random, number),
      size: { w: 192, h: 112 },
      colour: random(2) === 0 ? null : someOf(paletteColours, random),
      text: richTextFrom(''),
      author,
      created: number,
    },
  };
}

function link(
  { name, number, random, doc }: Chooser,
  from: NoteId,
  notes: readonly NoteId[],
): readonly Act[] {
  const to = someOf(notes, random);
  const old: LinkId | null = parseLinkId([...boardRoots(doc).links.keys()][0]);
  if (old && random(3) === 0) return [{ type: 'remove-link', id: old }];
  if (from === to) return [{ type: 'remove-note', id: from }];
  const id = made(parseLinkId(`link-${name}-${number}`));
  return [{ type: 'add-link', link: { id, from, to, kind: someOf(linkKinds, random) } }];
}

function write({ doc, name, number, random }: Chooser, id: NoteId): readonly Act[] {
  const length = textsIn(fragmentOf(doc, id)).reduce((sum, text) => sum + text.length, 0);
  const place = someOf(['start', 'end', 'end', 'new-line'] as const, random);
  if (length > LONGEST_TEXT) return [{ type: 'move-note', id, at: somePlace(random, number) }];
  return [{ type: 'write-token', id, token: `${name}.${number};`, place }];
}

/** A word that is there, or a new one where there is none. */
function erase(chooser: Chooser, id: NoteId): readonly Act[] {
  const words = textsIn(fragmentOf(chooser.doc, id)).flatMap((text) => tokensIn(text.toString()));
  if (words.length === 0) return write(chooser, id);
  return [{ type: 'erase-token', id, token: someOf(words, chooser.random) }];
}

function somePlace(random: SeededRandom, number: number): Place {
  return { block: someOf(blockKeys, random), x: random(400), y: random(400), z: number };
}

function someOf<T>(values: readonly [T, ...T[]] | readonly T[], random: SeededRandom): T {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('there is nothing to choose from');
  return value;
}

function made<T>(id: T | null): T {
  if (id === null) throw new Error('a writer made a malformed id');
  return id;
}
