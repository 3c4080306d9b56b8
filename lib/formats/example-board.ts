import type { Change } from '../board/change.ts';
import type { LinkId, NoteId, UserId } from '../board/ids.ts';
import { DEFAULT_NOTE_SIZE } from '../board/limits.ts';
import type { Place } from '../board/note.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import { BLOCK_HEADER, BLOCK_PADDING } from '../canvas/layout.ts';
import type { PaletteColour } from '../canvas/palette.ts';
import { type ExampleNote, newspaperLinks, newspaperNotes, type Side } from './free-newspaper.ts';

/** Where the ids and the authorship of the example come from. `now` in milliseconds since 1970. */
export type ExampleMaker = {
  readonly noteId: () => NoteId;
  readonly linkId: () => LinkId;
  readonly author: UserId;
  readonly now: number;
};

const GAP = { x: 16, y: 12 } as const;

/** `null`: the colour of the block, for what both sides share. */
const sideColours: Readonly<Record<Side, PaletteColour | null>> = {
  readers: 'yellow',
  advertisers: 'blue',
  both: null,
};

/** These blocks' own colours are blue or close to it and would read as the advertisers' side. */
const blockColours: readonly Change[] = [
  { type: 'recolour-block', block: 'key-resources', colour: 'lime' },
  { type: 'recolour-block', block: 'cost-structure', colour: 'coral' },
];

/** The worked example as the changes that build it on an empty board: notes first, then the links between them. */
export function exampleBoard(make: ExampleMaker): readonly Change[] {
  const ids = new Map<string, NoteId>();
  const counts = new Map<BlockKey, number>();
  const notes = Object.entries<ExampleNote>(newspaperNotes).map(([key, { block, side, text }]): Change => {
    const id = make.noteId();
    ids.set(key, id);
    const index = counts.get(block) ?? 0;
    counts.set(block, index + 1);
    const colour = sideColours[side];
    const at = placeAt(block, index);
    return {
      type: 'add-note',
      note: { id, at, size: DEFAULT_NOTE_SIZE, colour, text, author: make.author, created: make.now },
    };
  });
  const links = newspaperLinks.flatMap(([fromKey, kind, toKey]): Change[] => {
    const from = ids.get(fromKey);
    const to = ids.get(toKey);
    return from && to ? [{ type: 'add-link', link: { id: make.linkId(), from, to, kind } }] : [];
  });
  return [...blockColours, ...notes, ...links];
}

function placeAt(block: BlockKey, index: number): Place {
  const columns = columnsOf(block);
  return {
    block,
    x: BLOCK_PADDING + (index % columns) * (DEFAULT_NOTE_SIZE.w + GAP.x),
    y: BLOCK_HEADER + Math.floor(index / columns) * (DEFAULT_NOTE_SIZE.h + GAP.y),
    z: index + 1,
  };
}

function columnsOf(block: BlockKey): number {
  return block === 'cost-structure' || block === 'revenue-streams' || block === 'parking-lot' ? 5 : 2;
}
