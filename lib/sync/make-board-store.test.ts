import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Change, NewNote } from '../board/change.ts';
import type { LinkId, NoteId, UserId } from '../board/ids.ts';
import { richTextFrom } from '../board/rich-text.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import { boardRoots } from './board-roots.ts';
import { makeBoardStore } from './make-board-store.ts';
import { writeChanges } from './write-changes.ts';

const noteId = (name: string) => `note-${name}-00` as NoteId;

const note = (name: string, block: BlockKey, x: number, y: number): Change => ({
  type: 'add-note',
  note: {
    id: noteId(name),
    at: { block, x, y, z: 1 },
    size: { w: 192, h: 112 },
    colour: null,
    text: richTextFrom(name),
    author: 'user-anna-00' as UserId,
    created: 1_700_000_000_000,
  } satisfies NewNote,
});

const link = (from: string, to: string): Change => ({
  type: 'add-link',
  link: { id: 'link-one-000' as LinkId, from: noteId(from), to: noteId(to), kind: 'serves' },
});

function open() {
  const doc = new Y.Doc();
  const report = vi.fn();
  const store = makeBoardStore(doc, report);
  stops.push(store.close);
  return { doc, store, report, write: (...changes: Change[]) => writeChanges(doc, changes, 'test') };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('the board store', () => {
  it('reads back what was written', () => {
    const { store, write } = open();
    write(note('a', 'channels', 16, 60));
    expect(store.getNote(noteId('a'))).toMatchObject({
      at: { block: 'channels', x: 16, y: 60, z: 1 },
      size: { w: 192, h: 112 },
      plain: 'a',
      colour: null,
    });
  });

  it('lists the notes of a block in reading order', () => {
    const { store, write } = open();
    write(note('c', 'channels', 16, 184), note('b', 'channels', 224, 62), note('a', 'channels', 16, 60));
    expect(store.getNoteIds('channels')).toEqual([noteId('a'), noteId('b'), noteId('c')]);
  });

  it('keeps every object that a change does not concern', () => {
    const { store, write } = open();
    write(note('a', 'channels', 16, 60), note('b', 'key-resources', 16, 60));
    const before = {
      b: store.getNote(noteId('b')),
      ids: store.getNoteIds('key-resources'),
      layout: store.getLayout(),
    };
    write({ type: 'move-note', id: noteId('a'), at: { block: 'channels', x: 20, y: 70, z: 2 } });
    expect(store.getNote(noteId('b'))).toBe(before.b);
    expect(store.getNoteIds('key-resources')).toBe(before.ids);
    expect(store.getNoteIds('channels')).toEqual([noteId('a')]);
    expect(store.getLayout()).toBe(before.layout);
  });

  it('tells only the note and the blocks that changed', () => {
    const { store, write } = open();
    write(note('a', 'channels', 16, 60), note('b', 'key-resources', 16, 60));
    const told: string[] = [];
    store.subscribeNote(noteId('a'), () => told.push('note a'));
    store.subscribeNote(noteId('b'), () => told.push('note b'));
    store.subscribeBlock('channels', () => told.push('channels'));
    store.subscribeBlock('key-resources', () => told.push('key resources'));
    store.subscribe(() => told.push('board'));
    write({ type: 'move-note', id: noteId('a'), at: { block: 'channels', x: 20, y: 70, z: 2 } });
    expect(told).toEqual(['note a', 'channels', 'board']);
  });

  it('shows letters that a peer types into a note', () => {
    const { doc, store, write } = open();
    write(note('a', 'channels', 16, 60));
    const record = boardRoots(doc).notes.get(noteId('a')) as Y.Map<unknown>;
    const paragraph = (record.get('text') as Y.XmlFragment).get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(1, 'bc');
    expect(store.getNote(noteId('a'))?.plain).toBe('abc');
  });

  it('lets the blocks be while only words or colours change', () => {
    const { store, write } = open();
    write(note('a', 'channels', 16, 60));
    const told: string[] = [];
    store.subscribeNote(noteId('a'), () => told.push('note a'));
    store.subscribeBlock('channels', () => told.push('channels'));
    write({ type: 'recolour-note', id: noteId('a'), colour: 'lime' });
    expect(told).toEqual(['note a']);
    expect(store.getNote(noteId('a'))?.colour).toBe('lime');
  });

  it('makes room for a note that reaches beyond its block', () => {
    const { store, write } = open();
    const before = store.getLayout().blocks.channels;
    write(note('a', 'channels', 16, 2_000));
    expect(store.getLayout().blocks.channels.h).toBeGreaterThan(before.h);
  });

  it.each([
    ['no map', (root: Y.Map<unknown>) => root.set(noteId('bad'), 'text')],
    [
      'an unknown block',
      (root: Y.Map<unknown>) => root.set(noteId('bad'), record({ at: { block: 'moon', x: 0, y: 0, z: 0 } })),
    ],
    [
      'a place that is no number',
      (root: Y.Map<unknown>) =>
        root.set(noteId('bad'), record({ at: { block: 'channels', x: '0', y: 0, z: 0 } })),
    ],
    [
      'a size beyond the limit',
      (root: Y.Map<unknown>) => root.set(noteId('bad'), record({ size: [1e9, 10] })),
    ],
    ['text that is no text', (root: Y.Map<unknown>) => root.set(noteId('bad'), record({ text: '<script>' }))],
    [
      'an author that is no id',
      (root: Y.Map<unknown>) => root.set(noteId('bad'), record({ author: { $: 1 } })),
    ],
    ['a key that is no id', (root: Y.Map<unknown>) => root.set('x', record({}))],
  ])('skips and reports a record with %s, and shows the others', (_name, spoil) => {
    const { doc, store, report, write } = open();
    write(note('a', 'channels', 16, 60));
    spoil(boardRoots(doc).notes);
    expect(Array.from(store.getBoard().notes.keys())).toEqual([noteId('a')]);
    expect(report).toHaveBeenCalledOnce();
  });

  it('shows a link only while both of its notes are there', () => {
    const { store, write } = open();
    write(note('a', 'channels', 16, 60), note('b', 'key-resources', 16, 60), link('a', 'b'));
    expect(store.getBoard().links.size).toBe(1);
    write({ type: 'remove-note', id: noteId('b') });
    expect(store.getBoard().links.size).toBe(0);
    write(note('b', 'channels', 16, 184));
    expect(store.getBoard().links.size).toBe(1);
  });

  it('takes a colour for a block and ignores one that is none', () => {
    const { doc, store, write } = open();
    write({ type: 'recolour-block', block: 'channels', colour: 'lime' });
    expect(store.getBoard().blockColours.channels).toBe('lime');
    boardRoots(doc).blocks.set('key-resources', new Y.Map([['colour', 'url(//evil)']]));
    expect(store.getBoard().blockColours['key-resources']).toBe('blue');
  });
});

/** A good record of the document but for the given keys. */
function record(given: Record<string, unknown>): Y.Map<unknown> {
  const good = {
    at: { block: 'channels', x: 0, y: 0, z: 0 },
    size: [192, 112],
    text: new Y.XmlFragment(),
    author: 'user-anna-00',
    created: 1,
  };
  return new Y.Map(Object.entries({ ...good, ...given }));
}
