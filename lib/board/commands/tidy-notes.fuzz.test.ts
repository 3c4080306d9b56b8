import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_HEADER, BLOCK_PADDING } from '../../canvas/layout.ts';
import { type Board, layoutOf } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { MAX_COORDINATE, MAX_NOTE_SIZE, MIN_NOTE_SIZE } from '../limits.ts';
import type { Note } from '../note.ts';
import { alignLines, alignNotes } from './align-notes.ts';
import { distributeNotes } from './distribute-notes.ts';
import { groupNotes } from './group-notes.ts';
import { boardAfter, sampleBoard, sampleNote, sampleSource } from './sample-board.ts';
import { spreadNotes } from './spread-notes.ts';
import { stackNotes } from './stack-notes.ts';

type Tidy = (board: Board, ids: readonly NoteId[]) => readonly Change[];

const spread: Tidy = (board, ids) => spreadNotes(board, layoutOf(board), ids);
const stack: Tidy = (board, ids) => stackNotes(board, layoutOf(board), ids);
const underHeading: Tidy = (board, ids) =>
  groupNotes(board, layoutOf(board), sampleSource(), [{ heading: 'What they share', notes: ids }]).changes;
const inGroups: Tidy = (board, ids) =>
  groupNotes(
    board,
    layoutOf(board),
    sampleSource(),
    [0, 1, 2, 3].map((rest) => ({
      heading: rest === 3 ? null : `Group ${rest}`,
      notes: ids.filter((_, index) => index % 4 === rest),
    })),
  ).changes;

const all: readonly (readonly [string, Tidy])[] = [
  ...alignLines.map((line): [string, Tidy] => [
    `align ${line}`,
    (board, ids) => alignNotes(board, ids, line),
  ]),
  ['distribute across', (board, ids) => distributeNotes(board, ids, 'across')],
  ['distribute down', (board, ids) => distributeNotes(board, ids, 'down')],
  ['stack', stack],
  ['spread', spread],
  ['under a heading', underHeading],
  ['in groups', inGroups],
];

const length = (most: number) => fc.integer({ min: -200, max: most });
const drawnNote = fc.record({
  block: fc.constantFrom('channels' as const, 'cost-structure' as const),
  // Crowded, loose, or wherever a foreign program may have put them.
  at: fc.oneof(
    { weight: 4, arbitrary: fc.record({ x: length(400), y: length(400) }) },
    { weight: 4, arbitrary: fc.record({ x: length(2_000), y: length(2_000) }) },
    { weight: 1, arbitrary: fc.record({ x: fc.constant(MAX_COORDINATE), y: length(90_000) }) },
  ),
  size: fc.record({
    w: fc.integer({ min: MIN_NOTE_SIZE.w, max: MAX_NOTE_SIZE.w }),
    h: fc.integer({ min: MIN_NOTE_SIZE.h, max: MAX_NOTE_SIZE.h }),
  }),
  z: fc.integer({ min: -5, max: 5 }),
  isChosen: fc.boolean(),
});
const drawn = fc.array(drawnNote, { maxLength: 25 }).map((notes) => ({
  notes: notes.map(({ block, at, size, z }, index) =>
    sampleNote(`n${index}`, block, at.x, at.y, { size, z }),
  ),
  chosen: notes.flatMap(({ isChosen }, index) =>
    isChosen ? [sampleNote(`n${index}`, 'channels', 0, 0).id] : [],
  ),
}));

describe.each(all)('%s', (name, tidy) => {
  const isNear = (note: Note) => note.at.x < MAX_COORDINATE / 2 && note.at.y < MAX_COORDINATE / 2;

  it('moves only what was chosen, inside its block and the limits, and alters nothing else', () => {
    let moved = 0;
    fc.assert(
      fc.property(drawn, ({ notes, chosen }) => {
        const board = sampleBoard(notes);
        for (const change of tidy(board, chosen)) {
          const at =
            change.type === 'move-note' ? change.at : change.type === 'add-note' ? change.note.at : null;
          expect(at).not.toBeNull();
          if (!at) continue;
          expect([at.x, at.y, at.z].every(Number.isInteger)).toBe(true);
          expect(at.x).toBeGreaterThanOrEqual(BLOCK_PADDING);
          expect(at.y).toBeGreaterThanOrEqual(BLOCK_HEADER);
          expect(Math.max(at.x, at.y)).toBeLessThanOrEqual(MAX_COORDINATE);
          if (change.type !== 'move-note') continue;
          const before = board.notes.get(change.id);
          expect(chosen).toContain(change.id);
          expect(at.block).toBe(before?.at.block);
          if (name !== 'stack') expect(at.z).toBe(before?.at.z);
          moved += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(moved).toBeGreaterThan(20);
  });

  it('gives the same for the same notes, in whatever order they come', () => {
    fc.assert(
      fc.property(drawn, ({ notes, chosen }) => {
        const once = tidy(sampleBoard(notes), chosen);
        expect(tidy(sampleBoard(notes), chosen)).toEqual(once);
        expect(tidy(sampleBoard(notes.toReversed()), chosen)).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  it('is done after the first time', () => {
    // Each time there would be another heading.
    if (name === 'under a heading' || name === 'in groups') return;
    fc.assert(
      fc.property(drawn, ({ notes, chosen }) => {
        const board = sampleBoard(notes.filter(isNear));
        expect(tidy(boardAfter(board, tidy(board, chosen)), chosen)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each([
  ['spread', spread],
  ['under a heading', underHeading],
  ['in groups', inGroups],
] as const)('%s', (_, tidy) => {
  it('leaves no note over another', () => {
    let crowded = 0;
    fc.assert(
      fc.property(drawn, ({ notes, chosen }) => {
        const board = sampleBoard(notes);
        const changes = tidy(board, chosen);
        const placed = new Set([
          ...chosen,
          ...changes.flatMap((change) => (change.type === 'add-note' ? [change.note.id] : [])),
        ]);
        const after = Array.from(boardAfter(board, changes).notes.values());
        for (const note of after.filter(({ id }) => placed.has(id)))
          for (const other of after)
            if (other !== note) expect(covers(note, other), `${note.id} and ${other.id}`).toBe(false);
        if (notes.some((note) => notes.some((other) => other !== note && covers(note, other)))) crowded += 1;
      }),
      { numRuns: 300 },
    );
    expect(crowded).toBeGreaterThan(50);
  });
});

function covers(a: Note, b: Note): boolean {
  return (
    a.at.block === b.at.block &&
    a.at.x < b.at.x + b.size.w &&
    b.at.x < a.at.x + a.size.w &&
    a.at.y < b.at.y + b.size.h &&
    b.at.y < a.at.y + a.size.h
  );
}
