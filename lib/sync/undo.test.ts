import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { plainText, richTextFrom } from '../board/rich-text.ts';
import { LOCAL } from './local-origin.ts';
import { readRichText } from './read-rich-text.ts';
import { type ManagedUndo, makeUndo } from './undo.ts';
import { writeRichText } from './write-rich-text.ts';

let mine: Y.Doc;
let theirs: Y.Doc;
let undo: ManagedUndo;

beforeEach(() => {
  mine = new Y.Doc();
  theirs = new Y.Doc();
  mine.on('update', (update, origin) => origin !== theirs && Y.applyUpdate(theirs, update, mine));
  theirs.on('update', (update, origin) => origin !== mine && Y.applyUpdate(mine, update, theirs));
  undo = makeUndo(mine);
});

afterEach(() => undo.destroy());

/** One command of mine, as the session makes it. */
function apply(change: () => void): void {
  undo.stopCapturing();
  mine.transact(change, LOCAL);
  undo.stopCapturing();
}

const notesOf = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('notes');

function addNote(id: string, text = ''): void {
  apply(() => {
    notesOf(mine).set(
      id,
      new Y.Map<unknown>([
        ['at', { block: 'channels', x: 0, y: 0, z: 1 }],
        ['size', [192, 112]],
        ['text', writeRichText(richTextFrom(text))],
        ['author', 'somebody-1'],
        ['created', 1],
      ]),
    );
  });
}

function recordOf(doc: Y.Doc, id: string): Y.Map<unknown> {
  const record = notesOf(doc).get(id);
  if (!record) throw new Error(`no note ${id}`);
  return record;
}

/** The first paragraph's text, made when there is none. */
function textOf(doc: Y.Doc, id: string): Y.XmlText {
  const fragment = recordOf(doc, id).get('text');
  const paragraph = fragment instanceof Y.XmlFragment ? fragment.get(0) : null;
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph');
  const text = paragraph.get(0);
  if (text instanceof Y.XmlText) return text;
  const made = new Y.XmlText();
  paragraph.insert(0, [made]);
  return made;
}

const type = (doc: Y.Doc, id: string, at: number, words: string) =>
  doc.transact(() => textOf(doc, id).insert(at, words), doc === mine ? LOCAL : 'them');

function words(doc: Y.Doc, id: string): string | null {
  const text = readRichText(notesOf(doc).get(id)?.get('text'));
  return text && plainText(text);
}

describe('undo', () => {
  it('takes back what I did and leaves what they did', () => {
    addNote('note-mine', 'mine');
    theirs.transact(() => notesOf(theirs).set('note-them', new Y.Map([['author', 'them']])), 'them');
    undo.undo();
    expect([...notesOf(theirs).keys()]).toEqual(['note-them']);
    undo.redo();
    expect([...notesOf(theirs).keys()].sort()).toEqual(['note-mine', 'note-them']);
    expect(words(theirs, 'note-mine')).toBe('mine');
  });

  it('goes across notes, links and block colours, one command at a time', () => {
    addNote('note-a');
    apply(() => mine.getMap('links').set('link-1', new Y.Map([['kind', 'serves']])));
    apply(() => mine.getMap('blocks').set('channels', new Y.Map([['colour', 'pink']])));
    const sizes = () => ['notes', 'links', 'blocks'].map((root) => mine.getMap(root).size);
    expect(sizes()).toEqual([1, 1, 1]);
    undo.undo();
    expect(sizes()).toEqual([1, 1, 0]);
    undo.undo();
    expect(sizes()).toEqual([1, 0, 0]);
    undo.undo();
    expect(sizes()).toEqual([0, 0, 0]);
    expect(undo.canUndo()).toBe(false);
    undo.redo();
    undo.redo();
    undo.redo();
    expect(sizes()).toEqual([1, 1, 1]);
    expect(undo.canRedo()).toBe(false);
  });

  it('leaves their letters in a paragraph that we both wrote', () => {
    addNote('note-a', 'base');
    type(mine, 'note-a', 4, ' mine');
    type(theirs, 'note-a', 9, ' theirs');
    type(theirs, 'note-a', 6, 'XX');
    expect(words(mine, 'note-a')).toBe('base mXXine theirs');
    undo.undo();
    expect(words(mine, 'note-a')).toBe('baseXX theirs');
    expect(words(theirs, 'note-a')).toBe('baseXX theirs');
    undo.redo();
    expect(words(theirs, 'note-a')).toBe('base mXXine theirs');
  });

  it('leaves their letters in a paragraph that I made', () => {
    addNote('note-a', 'first');
    const fragment = recordOf(mine, 'note-a').get('text') as Y.XmlFragment;
    apply(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('mine')]);
      const item = new Y.XmlElement('listItem');
      item.insert(0, [paragraph]);
      const list = new Y.XmlElement('bulletList');
      list.insert(0, [item]);
      fragment.insert(1, [list]);
    });
    const list = (recordOf(theirs, 'note-a').get('text') as Y.XmlFragment).get(1) as Y.XmlElement;
    const text = ((list.get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(4, ' and theirs');
    undo.undo();
    expect(words(mine, 'note-a')).toBe('first\n and theirs');
    expect(readRichText(fragment)).toMatchObject([{ kind: 'paragraph' }, { kind: 'bullet-list' }]);
  });

  it('of a deletion brings the note back with everything in it', () => {
    addNote('note-a', 'kept');
    type(theirs, 'note-a', 4, ' words');
    apply(() => notesOf(mine).delete('note-a'));
    expect(notesOf(theirs).size).toBe(0);
    undo.undo();
    expect(words(theirs, 'note-a')).toBe('kept words');
    expect(recordOf(theirs, 'note-a').get('at')).toEqual({ block: 'channels', x: 0, y: 0, z: 1 });
  });

  it('of a new note keeps it, whole, once somebody else has written in it', () => {
    addNote('note-a', 'mine');
    type(theirs, 'note-a', 4, ' theirs');
    undo.undo();
    expect(words(theirs, 'note-a')).toBe(' theirs');
    expect([...recordOf(theirs, 'note-a').keys()].sort()).toEqual([
      'at',
      'author',
      'created',
      'size',
      'text',
    ]);
  });

  it.each([
    ['only moved it', (record: Y.Map<unknown>) => record.set('at', { block: 'channels', x: 9, y: 9, z: 2 })],
    [
      'took their own words out again',
      () => {
        type(theirs, 'note-a', 0, 'them');
        textOf(theirs, 'note-a').delete(0, 4);
      },
    ],
  ])('of a new note removes it when somebody else %s', (_name, change) => {
    addNote('note-a', 'mine');
    change(recordOf(theirs, 'note-a'));
    undo.undo();
    expect(notesOf(theirs).size).toBe(0);
  });

  it('of a first colour works although somebody else has written in my note', () => {
    addNote('note-a');
    apply(() => recordOf(mine, 'note-a').set('colour', 'pink'));
    apply(() => recordOf(mine, 'note-a').set('at', { block: 'channels', x: 50, y: 0, z: 1 }));
    type(theirs, 'note-a', 0, 'theirs');
    undo.undo();
    expect(recordOf(theirs, 'note-a').get('at')).toEqual({ block: 'channels', x: 0, y: 0, z: 1 });
    undo.undo();
    expect(recordOf(theirs, 'note-a').has('colour')).toBe(false);
    expect(words(theirs, 'note-a')).toBe('theirs');
  });

  it('does not undo their later move', () => {
    addNote('note-a');
    apply(() => recordOf(mine, 'note-a').set('at', { block: 'channels', x: 50, y: 0, z: 1 }));
    recordOf(theirs, 'note-a').set('at', { block: 'channels', x: 99, y: 0, z: 1 });
    type(theirs, 'note-a', 0, 'theirs');
    undo.undo();
    expect(recordOf(mine, 'note-a').get('at')).toEqual({ block: 'channels', x: 99, y: 0, z: 1 });
  });

  it('makes one step of keystrokes that follow each other, and a new one when told', () => {
    addNote('note-a');
    type(mine, 'note-a', 0, 'a');
    type(mine, 'note-a', 1, 'b');
    undo.stopCapturing();
    type(mine, 'note-a', 2, 'c');
    undo.undo();
    expect(words(mine, 'note-a')).toBe('ab');
    undo.undo();
    expect(words(mine, 'note-a')).toBe('');
  });

  it('tells when there is something to take back', () => {
    const heard = vi.fn();
    const stop = undo.subscribe(heard);
    expect([undo.canUndo(), undo.canRedo()]).toEqual([false, false]);
    addNote('note-a');
    expect([undo.canUndo(), undo.canRedo()]).toEqual([true, false]);
    undo.undo();
    expect([undo.canUndo(), undo.canRedo()]).toEqual([false, true]);
    expect(heard).toHaveBeenCalled();
    stop();
    heard.mockClear();
    undo.redo();
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves changes that are not mine out of the stack', () => {
    mine.transact(() => notesOf(mine).set('note-x', new Y.Map()), 'preload');
    expect(undo.canUndo()).toBe(false);
  });
});
