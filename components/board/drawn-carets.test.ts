// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type NoteId, parseNoteId } from '#lib/board/ids.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { writeRichText } from '#lib/sync/write-rich-text.ts';
import { drawnCarets, sameCarets } from './drawn-carets.ts';

const user = { id: 'person-12', name: 'Ann', colour: 'teal' };
let awareness: Awareness;
let fragment: Y.XmlFragment;
let container: HTMLElement;

beforeEach(() => {
  const doc = new Y.Doc();
  fragment = writeRichText([
    ...richTextFrom('one'),
    { kind: 'bullet-list', items: [richTextFrom('two'), richTextFrom('')] },
  ]);
  doc.getMap('notes').set('note-0001', fragment);
  awareness = new Awareness(doc);
  container = document.createElement('div');
  container.innerHTML =
    '<div class="note-text"><p>one</p><ul><li><p>two</p></li><li><p><br></p></li></ul></div>';
  // A screen of letters ten wide: the range's letter, on the line of its paragraph.
  Range.prototype.getClientRects = function (this: Range) {
    const lines = Array.from(container.querySelectorAll('p'));
    const line = lines.findIndex((each) => each.contains(this.startContainer));
    return [new DOMRect(this.startOffset * 10, line * 20, 10, 20)] as unknown as DOMRectList;
  };
});

afterEach(() => {
  awareness.destroy();
  Reflect.deleteProperty(Range.prototype, 'getClientRects');
});

const note = (id: string): NoteId => parseNoteId(id) ?? ('' as NoteId);
const draw = () => drawnCarets({ noteId: note('note-0001'), awareness, fragment, container });

function caretAt(path: readonly number[], index: number): unknown {
  let type: unknown = fragment;
  for (const step of path) type = type instanceof Y.XmlFragment ? type.get(step) : null;
  const position = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(type as Y.XmlText, index));
  return JSON.parse(JSON.stringify({ anchor: position, head: position }));
}

describe('drawnCarets', () => {
  it.each<[string, readonly number[], number, { x: number; y: number }]>([
    ['at the beginning', [0, 0], 0, { x: 0, y: 0 }],
    ['after a letter', [0, 0], 2, { x: 20, y: 0 }],
    ['at the end of an item', [1, 0, 0, 0], 3, { x: 30, y: 20 }],
    ['in an empty item', [1, 1, 0], 0, { x: 0, y: 0 }],
  ])('finds a caret %s', (_name, path, index, place) => {
    awareness.states.set(7, { user, editing: 'note-0001', caret: caretAt(path, index) });
    expect(draw()).toMatchObject([{ client: 7, name: 'Ann', colour: 'teal', ...place }]);
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['somebody in another note', () => ({ user, editing: 'note-0002', caret: caretAt([0, 0], 1) })],
    ['nobody', () => ({ editing: 'note-0001', caret: caretAt([0, 0], 1) })],
    ['no caret', () => ({ user, editing: 'note-0001', caret: null })],
    ['a caret that is text', () => ({ user, editing: 'note-0001', caret: 'here' })],
    [
      'a caret of a strange shape',
      () => ({
        user,
        editing: 'note-0001',
        caret: { anchor: [], head: { item: { client: -1, clock: 0.5 } } },
      }),
    ],
    [
      'a place that does not exist',
      () => ({
        user,
        editing: 'note-0001',
        caret: { anchor: { item: { client: 1, clock: 1 } }, head: { item: { client: 1, clock: 1 } } },
      }),
    ],
    [
      'a place of another kind',
      () => {
        const at = { type: { client: awareness.doc.clientID, clock: 0 } };
        return { user, editing: 'note-0001', caret: { anchor: at, head: at } };
      },
    ],
  ])('draws none for %s', (_name, state) => {
    awareness.states.set(7, state());
    expect(draw()).toEqual([]);
  });

  it('draws none of my own', () => {
    awareness.setLocalState({ user, editing: 'note-0001', caret: caretAt([0, 0], 1) });
    expect(draw()).toEqual([]);
  });

  it('knows when nothing moved', () => {
    awareness.states.set(7, { user, editing: 'note-0001', caret: caretAt([0, 0], 1) });
    const before = draw();
    expect(sameCarets(before, draw())).toBe(true);
    awareness.states.set(7, { user, editing: 'note-0001', caret: caretAt([0, 0], 2) });
    expect(sameCarets(before, draw())).toBe(false);
  });
});
