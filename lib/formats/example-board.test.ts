import { describe, expect, test } from 'vitest';
import type { Change } from '../board/change.ts';
import { fitText } from '../board/fit-text.ts';
import type { LinkId, NoteId, UserId } from '../board/ids.ts';
import { plainText, type TextBlock } from '../board/rich-text.ts';
import { blockKeys, canvasBlockKeys } from '../canvas/blocks.ts';
import { BLOCK_HEADER, layoutCanvas } from '../canvas/layout.ts';
import { containsRect, inflate, intersects, type Rect } from '../geometry/rect.ts';
import { exampleBoard } from './example-board.ts';
import { newspaperLinks } from './free-newspaper.ts';

function build(): readonly Change[] {
  let made = 0;
  const next = (kind: string) => {
    made += 1;
    return `${kind}-${String(made).padStart(8, '0')}`;
  };
  return exampleBoard({
    noteId: () => next('note') as NoteId,
    linkId: () => next('link') as LinkId,
    author: 'author-0001' as UserId,
    now: 1_700_000_000_000,
  });
}

const changes = build();
const notes = changes.flatMap((change) => (change.type === 'add-note' ? [change.note] : []));
const links = changes.flatMap((change) => (change.type === 'add-link' ? [change.link] : []));
const { blocks } = layoutCanvas({});
const rects = notes.map((note): Rect => {
  const block = blocks[note.at.block];
  return { x: block.x + note.at.x, y: block.y + note.at.y, ...note.size };
});

describe('the worked example', () => {
  test.each(canvasBlockKeys)('has three to six notes in %s', (block) => {
    const count = notes.filter((note) => note.at.block === block).length;
    expect(count).toBeGreaterThanOrEqual(3);
    expect(count).toBeLessThanOrEqual(6);
  });

  test('has two notes in the parking lot', () => {
    expect(notes.filter((note) => note.at.block === 'parking-lot')).toHaveLength(2);
  });

  test('keeps every note inside its empty block and under its title', () => {
    const outside = notes.filter((note, index) => {
      const rect = rects[index];
      return !rect || !containsRect(blocks[note.at.block], rect) || note.at.y < BLOCK_HEADER;
    });
    expect(outside.map((note) => plainText(note.text))).toEqual([]);
  });

  test('lays no note over another', () => {
    const overlaps = rects.filter((rect, index) =>
      rects.some((other, otherIndex) => index !== otherIndex && intersects(inflate(rect, 4), other)),
    );
    expect(overlaps).toEqual([]);
  });

  test('shows every text in full at a size that is read with ease', () => {
    for (const note of notes) {
      const fit = fitText(note.text, note.size);
      expect([plainText(note.text), fit.height, fit.overlong]).toEqual([
        plainText(note.text),
        note.size.h,
        false,
      ]);
      expect(fit.fontSize, plainText(note.text)).toBeGreaterThanOrEqual(14);
    }
  });

  test('links notes that exist, each pair once, in every kind', () => {
    const ids = new Set(notes.map((note) => note.id));
    expect(links).toHaveLength(newspaperLinks.length);
    for (const link of links) {
      expect(ids.has(link.from) && ids.has(link.to)).toBe(true);
      expect(link.from).not.toBe(link.to);
    }
    expect(new Set(links.map((link) => `${link.from} ${link.to}`)).size).toBe(links.length);
    expect(new Set(links.map((link) => link.kind))).toEqual(new Set(['serves', 'needs', 'pays']));
  });

  test('adds every note before the links to it, and no id twice', () => {
    const types = changes.map((change) => change.type);
    expect(types.lastIndexOf('add-note')).toBeLessThan(types.indexOf('add-link'));
    const ids = [...notes, ...links].map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('shows what a note can hold', () => {
    const all = notes.flatMap((note) => note.text);
    const kinds = new Set(all.map((block: TextBlock) => block.kind));
    expect(kinds).toEqual(new Set(['paragraph', 'bullet-list', 'task-list']));
    const marks = new Set(
      all.flatMap((block) =>
        block.kind === 'paragraph' ? block.runs.flatMap((run) => Object.keys(run.marks)) : [],
      ),
    );
    expect(marks).toEqual(new Set(['bold', 'italic', 'highlight']));
  });

  test('tells the two sides apart by colour in both customer blocks', () => {
    for (const block of ['customer-segments', 'value-propositions'])
      expect(new Set(notes.filter((note) => note.at.block === block).map((note) => note.colour))).toEqual(
        new Set(['yellow', 'blue']),
      );
    expect(blockKeys.every((block) => notes.some((note) => note.at.block === block))).toBe(true);
  });
});
