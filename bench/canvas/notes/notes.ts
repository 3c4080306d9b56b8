import * as Y from 'yjs';
import { colourOf, layoutOf, rectOf } from '../../../lib/board/board.ts';
import type { Change, NewNote } from '../../../lib/board/change.ts';
import { type NoteId, parseNoteId, parseUserId, type UserId } from '../../../lib/board/ids.ts';
import { richTextFrom } from '../../../lib/board/rich-text.ts';
import { blockKeys } from '../../../lib/canvas/blocks.ts';
import { type PaletteColour, paletteColours } from '../../../lib/canvas/palette.ts';
import type { Rect } from '../../../lib/geometry/rect.ts';
import { readBoard } from '../../../lib/sync/read-board.ts';
import { writeChanges } from '../../../lib/sync/write-changes.ts';
import { type SeededRandom, seededRandom } from '../../../server/testing/seeded-random.ts';
import { columnsOf, NOTE_SIDE, placeIn } from './note-grid.ts';
import { words } from './words.ts';

/** A note as every canvas is given it: a rectangle on the whole board, in board units, as high as its text makes it. */
export type BenchNote = Rect & { readonly id: NoteId; readonly text: string; readonly colour: PaletteColour };

/** The same notes twice: as rectangles for any canvas, and as our own document. */
export type BenchBoard = {
  readonly notes: readonly BenchNote[];
  /** The document as one update. */
  readonly state: Uint8Array;
  /** Everything, the blocks included. */
  readonly bounds: Rect;
};

const SEED = 4_711;
const FEWEST_WORDS = 3;
const MOST_WORDS = 25;
/** One note in so many has a colour of its own. */
const OWN_COLOUR = 6;

/** The person who wrote all notes. */
export const benchAuthor: UserId = idOf(parseUserId, 'bench-author');

/** So many notes over the ten blocks; the same number gives the same board. */
export function benchBoard(count: number, seed = SEED): BenchBoard {
  const random = seededRandom(seed);
  const columns = columnsOf(Math.ceil(count / blockKeys.length));
  const records = Array.from({ length: count }, (_, index): NewNote => {
    const block = blockKeys[index % blockKeys.length] ?? 'parking-lot';
    return {
      id: idOf(parseNoteId, `bench-note-${index}`),
      at: { block, ...placeIn(Math.floor(index / blockKeys.length), columns[block]), z: index },
      size: { w: NOTE_SIDE, h: NOTE_SIDE },
      colour: random(OWN_COLOUR) === 0 ? pick(paletteColours, random) : null,
      text: richTextFrom(sentence(random)),
      author: benchAuthor,
      created: Date.UTC(2026, 0, 1),
    };
  });
  const changes = records.map((note): Change => ({ type: 'add-note', note }));
  const doc = new Y.Doc();
  writeChanges(doc, changes, null);
  const board = readBoard(doc);
  const layout = layoutOf(board);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return {
    state,
    bounds: layout.bounds,
    notes: Array.from(board.notes.values(), (note) => ({
      ...rectOf(note, layout),
      id: note.id,
      text: note.plain,
      colour: colourOf(note, board),
    })),
  };
}

/** Mostly short, as notes are, and now and then a whole sentence. */
function sentence(random: SeededRandom): string {
  const share = (random(1_000) / 1_000) ** 4;
  const length = FEWEST_WORDS + Math.floor(share * (MOST_WORDS - FEWEST_WORDS + 1));
  const text = Array.from({ length }, () => usualWord(random)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The list begins with the short words, which are the common ones. */
function usualWord(random: SeededRandom): string {
  const share = random(1_000) / 1_000;
  return words[Math.floor(share * share * words.length)] ?? 'note';
}

function pick<T>(list: readonly T[], random: SeededRandom): T {
  const chosen = list[random(list.length)];
  if (chosen === undefined) throw new Error('There is nothing to pick from.');
  return chosen;
}

function idOf<Id>(parse: (value: unknown) => Id | null, text: string): Id {
  const id = parse(text);
  if (id === null) throw new Error(`“${text}” is no id.`);
  return id;
}
