import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import type { Change } from '../board/change.ts';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { MAX_COORDINATE, MAX_NOTE_SIZE, MIN_NOTE_SIZE } from '../board/limits.ts';
import { blockKeys } from '../canvas/blocks.ts';
import { BLOCK_HEADER, BLOCK_PADDING } from '../canvas/layout.ts';
import { paletteColours } from '../canvas/palette.ts';
import { MAX_ZOOM, MIN_ZOOM } from '../geometry/view.ts';
import { actionNames } from './action-names.ts';
import type { DeskEvent } from './desk-event.ts';
import { play, sampleDesk, sampleScene } from './sample-scene.ts';
import { hasSoundNumbers } from './sound-numbers.ts';

const names = ['a', 'b', 'c', 'd', 'gone', 'new0', 'new1'];
const board: Board = sampleBoard([
  sampleNote('a', 'key-partnerships', 16, 60),
  sampleNote('b', 'key-activities', 224, 60, { size: MAX_NOTE_SIZE }),
  sampleNote('c', 'parking-lot', 16, 60, { size: MIN_NOTE_SIZE }),
  sampleNote('d', 'key-partnerships', 100, 120),
]);

const id = fc.constantFrom(...names.map(noteId));
const block = fc.constantFrom(...blockKeys);
const length = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -500, max: 1_500 }) },
  { weight: 3, arbitrary: fc.double({ min: -3_000, max: 3_000, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e300, -1e9, 5e6) },
);
const point = fc.record({ x: length, y: length });
const modifiers = { shift: fc.boolean(), alt: fc.boolean(), mod: fc.boolean() };
const target = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), id }),
  fc.record({
    kind: fc.constant('corner' as const),
    id,
    corner: fc.constantFrom('nw' as const, 'ne' as const, 'sw' as const, 'se' as const),
  }),
  fc.record({ kind: fc.constant('block' as const), block }),
  fc.constant({ kind: 'outside' as const }),
);
const args = fc.record({
  focused: fc.oneof(fc.constant(null), id),
  typed: fc.string({ maxLength: 1 }),
  colour: fc.constantFrom(...paletteColours, null),
  text: fc.string({ maxLength: 30 }),
});

const pointerDown = fc.record({
  type: fc.constant('pointer-down' as const),
  point,
  target,
  button: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const, 2 as const),
  space: fc.constantFrom(false, false, false, true),
  ...modifiers,
});
const pointerMove = fc.record({ type: fc.constant('pointer-move' as const), point, ...modifiers });
const pointerUp = fc.record({ type: fc.constant('pointer-up' as const), point });
const action = fc.record({
  type: fc.constant('action' as const),
  name: fc.constantFrom(...actionNames),
  args,
});

const anything: fc.Arbitrary<DeskEvent> = fc.oneof(
  pointerDown,
  pointerMove,
  pointerUp,
  fc.constant({ type: 'pointer-cancel' as const }),
  fc.record({ type: fc.constant('double-click' as const), point, target }),
  fc.record({ type: fc.constant('pan-by' as const), dx: length, dy: length }),
  fc.record({ type: fc.constant('zoom-at' as const), anchor: point, zoom: fc.double() }),
  fc.record({ type: fc.constant('resize-viewport' as const), size: fc.record({ w: length, h: length }) }),
  fc.record({
    type: fc.constant('view-moved' as const),
    view: fc.record({ x: length, y: length, zoom: fc.double() }),
  }),
  fc.record({ type: fc.constant('focus-note' as const), id }),
  fc.record({ type: fc.constant('focus-block' as const), block }),
  action,
);

/** Loose events alone hardly ever make a whole gesture, so some come as one. */
const phrase: fc.Arbitrary<readonly DeskEvent[]> = fc.oneof(
  fc.tuple(anything),
  fc.tuple(action),
  fc
    .tuple(pointerDown, fc.array(pointerMove, { minLength: 1, maxLength: 4 }), pointerUp)
    .map(([down, moves, up]) => [down, ...moves, up]),
  fc.tuple(fc.array(fc.tuple(pointerDown, id), { maxLength: 3 }), action).map(([presses, last]) => [
    ...presses.flatMap(([down, pressed]): DeskEvent[] => [
      { ...down, target: { kind: 'note', id: pressed }, shift: true, button: 0, space: false },
      { type: 'pointer-up', point: down.point },
    ]),
    last,
  ]),
);
const events = fc.array(phrase, { maxLength: 40 }).map((phrases) => phrases.flat());

it('no sequence of events leads to a broken desk, or to a note outside the limits', () => {
  const written = new Set<Change['type']>();
  fc.assert(
    fc.property(events, (sequence) => {
      const scene = sampleScene(board);
      const { desk, changes, scene: after, glideTo } = play(sampleDesk(scene), scene, sequence);
      for (const change of changes) written.add(change.type);
      expect(hasFiniteNumbers(desk)).toBe(true);
      expect(hasFiniteNumbers(glideTo)).toBe(true);
      expect(hasFiniteNumbers(changes)).toBe(true);
      expect(desk.view.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
      expect(desk.view.zoom).toBeLessThanOrEqual(MAX_ZOOM);
      for (const { at, size } of after.board.notes.values()) {
        expect(at.x).toBeGreaterThanOrEqual(BLOCK_PADDING);
        expect(at.y).toBeGreaterThanOrEqual(BLOCK_HEADER);
        expect(Math.max(at.x, at.y)).toBeLessThanOrEqual(MAX_COORDINATE);
        expect(size.w).toBeGreaterThanOrEqual(MIN_NOTE_SIZE.w);
        expect(size.h).toBeGreaterThanOrEqual(MIN_NOTE_SIZE.h);
        expect(size.w).toBeLessThanOrEqual(MAX_NOTE_SIZE.w);
        expect(size.h).toBeLessThanOrEqual(MAX_NOTE_SIZE.h);
      }
      for (const link of after.board.links.values()) {
        expect(after.board.notes.has(link.from)).toBe(true);
        expect(after.board.notes.has(link.to)).toBe(true);
      }
    }),
    { numRuns: 800 },
  );
  // Without these the run would have proved nothing.
  expect(Array.from(written)).toEqual(
    expect.arrayContaining([
      'add-note',
      'move-note',
      'resize-note',
      'recolour-note',
      'remove-note',
      'add-link',
    ]),
  );
});

it('a reader never changes anything, whatever they do', () => {
  fc.assert(
    fc.property(events, (sequence) => {
      const scene = sampleScene(board, false);
      const { changes, desk } = play(sampleDesk(scene), scene, sequence);
      expect(changes).toEqual([]);
      expect(desk.editing).toBeNull();
    }),
    { numRuns: 300 },
  );
});

it('a gesture that is abandoned changes nothing', () => {
  const moves = fc.array(pointerMove, { maxLength: 20 });
  const abandon = fc.constantFrom<DeskEvent>(
    { type: 'pointer-cancel' },
    { type: 'action', name: 'clear-selection' },
  );
  fc.assert(
    fc.property(
      fc.constantFrom('select' as const, 'hand' as const, 'note' as const),
      fc.record({
        type: fc.constant('pointer-down' as const),
        point: fc.record({ x: fc.integer({ max: 1_000 }), y: fc.integer({ max: 1_000 }) }),
        target,
        button: fc.constantFrom(0 as const, 1 as const),
        space: fc.boolean(),
        ...modifiers,
      }),
      moves,
      abandon,
      point,
      (tool, down, along, end, up) => {
        const scene = sampleScene(board);
        const sequence: readonly DeskEvent[] = [down, ...along, end, { type: 'pointer-up', point: up }];
        const { changes, desk } = play(sampleDesk(scene, { tool }), scene, sequence);
        expect(changes).toEqual([]);
        expect(desk.gesture).toEqual({ kind: 'idle' });
      },
    ),
    { numRuns: 400 },
  );
});

function hasFiniteNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasFiniteNumbers);
}

it.each([Number.NaN, Infinity, 1e8])('%d is no sound number', (value) => {
  expect(hasSoundNumbers({ point: { x: 0, y: value } })).toBe(false);
  expect(hasSoundNumbers({ point: { x: 0, y: -1e7 }, type: 'x', none: null })).toBe(true);
});
