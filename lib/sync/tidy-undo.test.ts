import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Board, layoutOf } from '../board/board.ts';
import type { Change } from '../board/change.ts';
import { alignNotes } from '../board/commands/align-notes.ts';
import { distributeNotes } from '../board/commands/distribute-notes.ts';
import { groupNotes } from '../board/commands/group-notes.ts';
import { sampleNote, sampleSource } from '../board/commands/sample-board.ts';
import { spreadNotes } from '../board/commands/spread-notes.ts';
import { stackNotes } from '../board/commands/stack-notes.ts';
import { suggestGroups } from '../board/tidy/suggest-groups.ts';
import { LOCAL } from './local-origin.ts';
import { readBoard } from './read-board.ts';
import { makeUndo } from './undo.ts';
import { writeChanges } from './write-changes.ts';

const texts = [
  'Fast delivery',
  'Low prices',
  'Free delivery',
  'Best price',
  'Late delivery',
  'Friendly people',
];
const notes = [
  ...texts.map((text, index) =>
    sampleNote(`value${index}`, 'value-propositions', 40 + 30 * index, 90, { text, z: index }),
  ),
  ...texts.map((text, index) =>
    sampleNote(`channel${index}`, 'channels', 20, 80 + 15 * index, { text, z: index }),
  ),
];

function inSuggestedGroups(board: Board): readonly Change[] {
  const suggestion = suggestGroups(board, board.notes.keys(), 'middling');
  const blocks = suggestion.is === 'ready' ? suggestion.blocks : [];
  const groups = blocks.flatMap((block) => block.groups);
  return groupNotes(board, layoutOf(board), sampleSource(), groups).changes;
}

/** What the document holds, without the moments at which it was written. */
const contentOf = (doc: Y.Doc) => ['notes', 'links', 'blocks'].map((root) => doc.getMap(root).toJSON());

describe('one undo takes back', () => {
  it.each<[string, (board: Board) => readonly Change[]]>([
    ['aligning', (board) => alignNotes(board, board.notes.keys(), 'left')],
    ['distributing', (board) => distributeNotes(board, board.notes.keys(), 'down')],
    ['stacking', (board) => stackNotes(board, layoutOf(board), board.notes.keys())],
    ['spreading out', (board) => spreadNotes(board, layoutOf(board), board.notes.keys())],
    ['arranging in groups', inSuggestedGroups],
  ])('%s, whole and exactly, and one redo brings it back', (_, tidy) => {
    const doc = new Y.Doc();
    const undo = makeUndo(doc);
    writeChanges(
      doc,
      notes.map((note): Change => ({ type: 'add-note', note })),
      'somebody else',
    );
    const before = contentOf(doc);
    const changes = tidy(readBoard(doc));
    // Notes of both blocks, or it would prove little.
    expect(changes.length).toBeGreaterThan(8);
    writeChanges(doc, changes, LOCAL);
    const after = contentOf(doc);
    expect(after).not.toEqual(before);
    undo.undo();
    expect(contentOf(doc)).toEqual(before);
    expect(undo.canUndo()).toBe(false);
    undo.redo();
    expect(contentOf(doc)).toEqual(after);
    undo.destroy();
    doc.destroy();
  });
});

it('notes that are read back from the document lie as they were arranged, headings and all', () => {
  const doc = new Y.Doc();
  writeChanges(
    doc,
    notes.map((note): Change => ({ type: 'add-note', note })),
    LOCAL,
  );
  writeChanges(doc, inSuggestedGroups(readBoard(doc)), LOCAL);
  const all = Array.from(readBoard(doc).notes.values());
  const headings = all.filter(({ text }) =>
    text.some((block) => block.kind === 'paragraph' && block.runs[0]?.marks.bold),
  );
  expect(headings.map(({ plain }) => plain).toSorted()).toEqual(['Delivery', 'Delivery', 'Prices', 'Prices']);
  for (const heading of headings)
    for (const other of all)
      if (other !== heading && other.at.block === heading.at.block)
        expect(
          other.at.x >= heading.at.x + heading.size.w ||
            other.at.x + other.size.w <= heading.at.x ||
            other.at.y >= heading.at.y + heading.size.h ||
            other.at.y + other.size.h <= heading.at.y,
        ).toBe(true);
  doc.destroy();
});
