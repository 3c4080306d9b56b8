import { layoutOf } from '../../../lib/board/board.ts';
import type { Change, NewNote } from '../../../lib/board/change.ts';
import { type NoteId, parseNoteId, parseUserId, type UserId } from '../../../lib/board/ids.ts';
import { plainText, richTextFrom } from '../../../lib/board/rich-text.ts';
import { blockKeys } from '../../../lib/canvas/blocks.ts';
import { defaultBlockColours, type PaletteColour, paletteColours } from '../../../lib/canvas/palette.ts';
import type { Rect } from '../../../lib/geometry/rect.ts';
import { type SeededRandom, seededRandom } from '../../../server/testing/seeded-random.ts';
import { columnsOf, NOTE_SIDE, placeIn } from './note-grid.ts';
import { words } from './words.ts';

/** A note as every canvas is given it: a rectangle on the whole board, in board units, with a text. */
export type BenchNote = Rect & { readonly id: NoteId; readonly text: string; readonly colour: PaletteColour };

/** The same notes twice: as rectangles for any canvas, and as the changes that write our own document. */
export type BenchBoard = {
  readonly notes: readonly BenchNote[];
  readonly changes: readonly Change[];
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
  const withText = records.map((note) => ({ ...note, plain: plainText(note.text) }));
  const layout = layoutOf({
    notes: new Map(withText.map((note) => [note.id, note])),
    links: new Map(),
    blockColours: defaultBlockColours,
  });
  return {
    bounds: layout.bounds,
    changes: records.map((note) => ({ type: 'add-note', note })),
    notes: withText.map(({ id, at, size, colour, plain }) => ({
      ...size,
      id,
      x: layout.blocks[at.block].x + at.x,
      y: layout.blocks[at.block].y + at.y,
      text: plain,
      colour: colour ?? defaultBlockColours[at.block],
    })),
  };
}

/** Mostly short, as notes are, and now and then a whole sentence. */
function sentence(random: SeededRandom): string {
  const share = (random(1_000) / 1_000) ** 3;
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
