import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Change } from '#lib/board/change.ts';
import type { RichText } from '#lib/board/rich-text.ts';
import { makeUndo } from '#lib/sync/undo.ts';
import { CheckedLog } from './testing/checked-log.ts';
import { people } from './testing/test-server.ts';
import { addNote, linkId, noteId, type WrittenBoard, writtenBoard } from './testing/written-board.ts';

const ada = people.ada.id;
const ben = people.ben.id;

let log: CheckedLog;
let tab: WrittenBoard;

beforeEach(() => {
  log = new CheckedLog();
  tab = writtenBoard();
});

/** Ada has a note on the board, and both know it. */
function withNote(): Y.Map<unknown> {
  expect(log.take(tab.write(addNote('plan', ada, 'A plan\nof two lines')), ada)).toBeNull();
  const record = tab.notes.get(noteId('plan'));
  if (!(record instanceof Y.Map)) throw new Error('the note is not there');
  return record;
}

const colleague = () => writtenBoard(log.document.stateSince());

describe('an honest tab is let through', () => {
  const everything: RichText = [
    {
      kind: 'paragraph',
      runs: [
        { text: 'bold\nand more', marks: { bold: true, italic: true, strike: true, highlight: true } },
        { text: 'link', marks: { link: 'https://example.org/' } },
      ],
    },
    { kind: 'bullet-list', items: [[{ kind: 'ordered-list', items: [[{ kind: 'paragraph', runs: [] }]] }]] },
    { kind: 'task-list', items: [{ checked: true, content: [{ kind: 'paragraph', runs: [] }] }] },
  ];

  test('with every change that a command can make', () => {
    const updates = [
      tab.write(addNote('plan', ada, '', { text: everything, colour: 'pink' }), addNote('other', ada)),
      tab.write({ type: 'move-note', id: noteId('plan'), at: { block: 'channels', x: 1.5, y: 2, z: -7 } }),
      tab.write({ type: 'resize-note', id: noteId('plan'), size: { w: 300, h: 300 } }),
      tab.write({ type: 'recolour-note', id: noteId('plan'), colour: 'teal' }),
      tab.write({ type: 'recolour-note', id: noteId('plan'), colour: null }),
      tab.write({ type: 'check-task', id: noteId('plan'), task: 0, checked: false }),
      tab.write({
        type: 'add-link',
        link: { id: linkId('one'), from: noteId('plan'), to: noteId('other'), kind: 'serves' },
      }),
      tab.write({ type: 'recolour-block', block: 'channels', colour: 'lime' }),
      tab.write({ type: 'recolour-block', block: 'channels', colour: 'grey' }),
      tab.write({ type: 'remove-link', id: linkId('one') }),
      tab.write({ type: 'remove-note', id: noteId('plan') }),
    ];
    expect(updates.map((update) => log.take(update, ada))).toEqual(updates.map(() => null));
  });

  test('with all of that in one step 2', () => {
    tab.write(addNote('plan', ada, '', { text: everything }), addNote('other', ada));
    tab.write({ type: 'remove-note', id: noteId('other') });
    tab.write({ type: 'recolour-block', block: 'channels', colour: 'lime' });
    expect(log.take(Y.encodeStateAsUpdate(tab.doc), ada)).toBeNull();
  });

  test('that writes, splits and marks text letter by letter', () => {
    const record = withNote();
    const text = (record.get('text') as Y.XmlFragment).get(0) as Y.XmlElement;
    const words = text.get(0) as Y.XmlText;
    const steps = [
      tab.step(() => words.insert(2, 'n excellent')),
      tab.step(() => words.format(0, 4, { 'bold--x1Y2z3': {}, link: { href: 'mailto:a@example.org' } })),
      tab.step(() => words.format(0, 4, { bold: null, 'bold--x1Y2z3': null })),
      tab.step(() => (record.get('text') as Y.XmlFragment).insert(1, [new Y.XmlElement('paragraph')])),
      tab.step(() => (record.get('text') as Y.XmlFragment).delete(0, 3)),
    ];
    expect(steps.map((update) => log.take(update, ada))).toEqual(steps.map(() => null));
  });

  test("that takes back its own deletion of somebody else's note, also when the server was restarted between", () => {
    withNote();
    const bens = colleague();
    const undo = makeUndo(bens.doc);
    expect(log.take(bens.write({ type: 'remove-note', id: noteId('plan') }), ben)).toBeNull();
    log.restart();
    expect(
      log.take(
        bens.step(() => undo.undo()),
        ben,
      ),
    ).toBeNull();
    log.restart();
    expect(
      log.take(
        bens.step(() => undo.redo()),
        ben,
      ),
    ).toBeNull();
    expect(
      log.take(
        bens.step(() => undo.undo()),
        ben,
      ),
    ).toBeNull();
    expect(colleague().notes.get(noteId('plan'))).toBeInstanceOf(Y.Map);
    undo.destroy();
  });

  test('that deletes and takes back while it is offline', () => {
    withNote();
    const bens = colleague();
    const before = Y.encodeStateVector(bens.doc);
    const undo = makeUndo(bens.doc);
    bens.write({ type: 'remove-note', id: noteId('plan') });
    undo.undo();
    expect(log.take(Y.encodeStateAsUpdate(bens.doc, before), ben)).toBeNull();
    undo.destroy();
  });

  test("that takes back the deletion of a note of the server's making", () => {
    const made = writtenBoard();
    log.updates.push(made.write(addNote('example', ada)));
    log.restart();
    const bens = colleague();
    const undo = makeUndo(bens.doc);
    expect(log.take(bens.write({ type: 'remove-note', id: noteId('example') }), ben)).toBeNull();
    log.restart();
    expect(
      log.take(
        bens.step(() => undo.undo()),
        ben,
      ),
    ).toBeNull();
    undo.destroy();
  });

  test('that goes back and forth over all it did', () => {
    const undo = makeUndo(tab.doc);
    const updates: Uint8Array[] = [];
    tab.doc.on('update', (update: Uint8Array) => updates.push(update));
    const apply = (...changes: readonly Change[]) => {
      undo.stopCapturing();
      tab.write(...changes);
      undo.stopCapturing();
    };
    apply(addNote('plan', ada, 'words'));
    apply({ type: 'recolour-block', block: 'channels', colour: 'lime' });
    apply({ type: 'recolour-note', id: noteId('plan'), colour: 'lime' });
    apply({ type: 'remove-note', id: noteId('plan') });
    for (let round = 0; round < 2; round++) {
      while (undo.canUndo()) undo.undo();
      while (undo.canRedo()) undo.redo();
    }
    expect(updates.length).toBeGreaterThan(15);
    expect(updates.map((update) => log.take(update, ada))).toEqual(updates.map(() => null));
    undo.destroy();
  });

  test('that changes a note which somebody deletes at the same moment, or deletes what somebody changes', () => {
    withNote();
    const bens = colleague();
    const moved = tab.write({
      type: 'move-note',
      id: noteId('plan'),
      at: { block: 'channels', x: 1, y: 1, z: 1 },
    });
    const removed = bens.write({ type: 'remove-note', id: noteId('plan') });
    expect(log.take(removed, ben)).toBeNull();
    expect(log.take(moved, ada)).toBeNull();
  });

  test('that leaves an older bad record alone, or deletes it', () => {
    const older = writtenBoard();
    log.updates.push(older.step(() => older.notes.set('odd', 'no record')));
    log.restart();
    withNote();
    const bens = colleague();
    expect(
      log.take(
        bens.step(() => bens.notes.delete('odd')),
        ben,
      ),
    ).toBeNull();
  });

  test('with facts, tags, answers and interviews', () => {
    const record = withNote();
    const update = tab.step((doc) => {
      record.set('tags', Y.Array.from(['a', 'b']));
      record.set('facts', new Y.Map([['size', 12]]));
      record.set('answers', { 'q-1': 'yes' });
      doc.getMap('interviews').set('interview-1', new Y.Map([['who', 'Mei']]));
    });
    expect(log.take(update, ada)).toBeNull();
  });
});
