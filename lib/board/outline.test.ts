import { expect, test } from 'vitest';
import { defaultBlockColours, type PaletteColour } from '../canvas/palette.ts';
import type { Board } from './board.ts';
import type { NoteId, UserId } from './ids.ts';
import type { Note } from './note.ts';
import { MAX_OUTLINE_NOTES, outlineOf } from './outline.ts';

function note(index: number, colour: PaletteColour | null): Note {
  return {
    id: `note-${index}-of-the-test` as NoteId,
    at: { block: 'channels', x: 16, y: 60, z: index },
    size: { w: 192, h: 112 },
    colour,
    text: [],
    plain: '',
    author: 'author-of-the-test' as UserId,
    created: 0,
  };
}

function boardOf(notes: readonly Note[]): Board {
  return {
    notes: new Map(notes.map((each) => [each.id, each])),
    links: new Map(),
    blockColours: { ...defaultBlockColours, channels: 'lime' },
  };
}

test('an empty board is its ten places and no note', () => {
  const outline = outlineOf(boardOf([]));
  expect(outline.blocks).toHaveLength(10);
  expect(outline.notes.size).toBe(0);
  expect(outline.size.w).toBeGreaterThan(0);
});

test('notes are gathered by the colour that they show, their own or their block’s', () => {
  const outline = outlineOf(boardOf([note(1, null), note(2, 'pink'), note(3, null)]));
  expect([...outline.notes.keys()]).toEqual(['lime', 'pink']);
  expect(outline.notes.get('lime')).toHaveLength(2);
});

test('a note lies inside its block', () => {
  const outline = outlineOf(boardOf([note(1, null)]));
  const rect = outline.notes.get('lime')?.[0];
  const home = outline.blocks.find((block) => rect && rect.x === block.x + 16 && rect.y === block.y + 60);
  expect(home).toBeDefined();
});

test('a crowded board is cut to what a small picture can show', () => {
  const outline = outlineOf(boardOf(Array.from({ length: 400 }, (_, index) => note(index, null))));
  expect(outline.notes.get('lime')).toHaveLength(MAX_OUTLINE_NOTES);
});
