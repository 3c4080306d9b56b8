import type { Change } from '#lib/board/change.ts';
import { makeId, type NoteId, parseNoteId, type UserId } from '#lib/board/ids.ts';
import { DEFAULT_NOTE_SIZE } from '#lib/board/limits.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { type BlockKey, canvasBlockKeys } from '#lib/canvas/blocks.ts';
import { BLOCK_HEADER, BLOCK_PADDING } from '#lib/canvas/layout.ts';

const GAP = 12;
const words =
  'commuters advertisers newsroom print paper stands routes letters pages events weekday district morning reach contract stop driver editor sponsor season'.split(
    ' ',
  );

/** A change that adds one note; `place` counts rows of six columns from the block's title down. */
export function noteChange(id: NoteId, author: UserId, block: BlockKey, text: string, place: number): Change {
  const x = BLOCK_PADDING + (place % 6) * (DEFAULT_NOTE_SIZE.w + GAP);
  const y = BLOCK_HEADER + Math.floor(place / 6) * (DEFAULT_NOTE_SIZE.h + GAP);
  return {
    type: 'add-note',
    note: {
      id,
      at: { block, x, y, z: place },
      size: DEFAULT_NOTE_SIZE,
      colour: null,
      text: richTextFrom(text),
      author,
      created: Date.UTC(2026, 0, 1),
    },
  };
}

/** As many notes over all nine blocks as asked for; the same seed gives the same board. */
export function generatedBoard(seed: number, count: number, author: UserId): readonly Change[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(random() * list.length)];
    if (chosen === undefined) throw new Error('Nothing to pick from.');
    return chosen;
  };
  return Array.from({ length: count }, (_, index) => {
    const id = parseNoteId(
      makeId((bytes) => {
        for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(random() * 256);
      }),
    );
    if (!id) throw new Error('Not an id.');
    const block = canvasBlockKeys[index % canvasBlockKeys.length] ?? 'channels';
    const text = Array.from({ length: 2 + Math.floor(random() * 6) }, () => pick(words)).join(' ');
    return noteChange(id, author, block, `${index + 1} ${text}`, Math.floor(index / canvasBlockKeys.length));
  });
}

/** Mulberry32: numbers from 0 to 1 that depend on the seed alone. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
