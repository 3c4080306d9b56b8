import { describe, expect, it } from 'vitest';
import { layoutOf } from '../board.ts';
import { MAX_NOTES } from '../limits.ts';
import type { NoteGroup } from '../tidy/group-plan.ts';
import { groupNotes } from './group-notes.ts';
import { boardAfter, noteId, sampleBoard, sampleNote, sampleSource } from './sample-board.ts';

const board = sampleBoard([
  sampleNote('a', 'value-propositions', 16, 60, { z: 1 }),
  sampleNote('b', 'value-propositions', 224, 60, { z: 2 }),
  sampleNote('c', 'value-propositions', 100, 120, { z: 3 }),
  sampleNote('d', 'value-propositions', 16, 700, { z: 4 }),
  sampleNote('e', 'channels', 16, 60),
]);
const ids = (...names: readonly string[]) => names.map(noteId);
const group = (groups: readonly NoteGroup[], on = board) =>
  groupNotes(on, layoutOf(on), sampleSource(), groups);

describe('groupNotes', () => {
  it('puts a heading in bold over a grid of notes where they were', () => {
    const { changes, leftOut } = group([{ heading: ' Fast\n delivery ', notes: ids('a', 'b', 'c') }]);
    expect(changes).toEqual([
      {
        type: 'add-note',
        note: {
          id: noteId('new0'),
          at: { block: 'value-propositions', x: 16, y: 60, z: 5 },
          size: { w: 400, h: 64 },
          colour: null,
          text: [{ kind: 'paragraph', runs: [{ text: 'Fast delivery', marks: { bold: true } }] }],
          author: 'user-bob1',
          created: 1_000,
        },
      },
      { type: 'move-note', id: noteId('a'), at: { block: 'value-propositions', x: 16, y: 136, z: 1 } },
      { type: 'move-note', id: noteId('b'), at: { block: 'value-propositions', x: 224, y: 136, z: 2 } },
      { type: 'move-note', id: noteId('c'), at: { block: 'value-propositions', x: 16, y: 260, z: 3 } },
    ]);
    expect(leftOut).toBe(0);
  });

  it('puts several groups side by side, or under each other where the block is narrow', () => {
    const wide = sampleBoard(
      ['a', 'b', 'c', 'd'].map((name, index) => sampleNote(name, 'cost-structure', 16 + 208 * index, 60)),
    );
    const groups = [
      { heading: 'One', notes: ids('a', 'd') },
      { heading: 'Two', notes: ids('b') },
      { heading: null, notes: ids('e') },
      { heading: 'Three', notes: ids('c') },
    ];
    const headings = (on: typeof board) =>
      group(groups, on).changes.flatMap((change) =>
        change.type === 'add-note' ? [{ x: change.note.at.x, y: change.note.at.y }] : [],
      );
    expect(headings(wide)).toEqual([
      { x: 16, y: 60 },
      { x: 248, y: 60 },
      { x: 480, y: 60 },
    ]);
    expect(headings(board)).toEqual([
      { x: 16, y: 60 },
      { x: 224, y: 60 },
      { x: 16, y: 404 },
    ]);
  });

  it('makes a group in two blocks a group in each', () => {
    const { changes } = group([{ heading: 'Both', notes: ids('a', 'e') }]);
    const added = changes.flatMap((change) => (change.type === 'add-note' ? [change.note.at.block] : []));
    expect(added.toSorted()).toEqual(['channels', 'value-propositions']);
  });

  it('adds no heading without words, and takes a note of two groups for the first', () => {
    const { changes } = group([
      { heading: '  ', notes: ids('c') },
      { heading: null, notes: ids('c', 'd') },
    ]);
    expect(changes.every(({ type }) => type === 'move-note')).toBe(true);
    expect(group([{ heading: 'Nobody', notes: ids('gone') }])).toEqual({ changes: [], leftOut: 0 });
  });

  it('goes without a heading on a full board, and tells', () => {
    const full = sampleBoard([
      ...board.notes.values(),
      ...Array.from({ length: MAX_NOTES - 6 }, (_, index) => sampleNote(`${index}`, 'parking-lot', 16, 60)),
    ]);
    const { changes, leftOut } = group(
      [
        { heading: 'One', notes: ids('a', 'b') },
        { heading: 'Two', notes: ids('c', 'd') },
      ],
      full,
    );
    expect(changes.filter(({ type }) => type === 'add-note')).toHaveLength(1);
    expect(leftOut).toBe(1);
    expect(boardAfter(full, changes).notes.size).toBe(MAX_NOTES);
  });
});
