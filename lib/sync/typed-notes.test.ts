import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardRoots } from './board-roots.ts';
import { TypedNotes } from './typed-notes.ts';

function open(...ids: readonly string[]) {
  const doc = new Y.Doc();
  const { notes, links } = boardRoots(doc);
  const add = (id: string, block = 'channels', words = '') => {
    doc.transact(() => {
      const note = new Y.Map<unknown>();
      notes.set(id, note);
      note.set('at', { block, x: 0, y: 0, z: 0 });
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      const text = new Y.XmlFragment();
      text.insert(0, [paragraph]);
      note.set('text', text);
    });
  };
  for (const id of ids) add(id, 'channels', `old ${id} `);
  const typed = new TypedNotes(notes);
  let marker = 0;
  doc.on('update', (_update, _origin, _doc, transaction) => typed.record(transaction, ++marker));
  const noteOf = (id: string) => {
    const note = notes.get(id);
    if (!(note instanceof Y.Map)) throw new Error(`no note ${id}`);
    return note;
  };
  const type = (id: string, words: string) => {
    const paragraph = noteOf(id).get('text').get(0);
    const text = paragraph.get(0);
    text.insert(text.length, words);
  };
  return { typed, notes, links, add, noteOf, type, texts: () => typed.read().map(({ text }) => text) };
}

describe('the text that is not saved', () => {
  it('is that of a new note, and where it was', () => {
    const { typed, add } = open();
    add('one', 'cost-structure', 'Paper');
    expect(typed.read()).toEqual([{ noteId: 'one', block: 'cost-structure', text: 'Paper' }]);
  });

  it('is the whole text of a note of which a letter was typed', () => {
    const { type, texts } = open('one', 'two');
    type('two', 'new');
    expect(texts()).toEqual(['old two new']);
  });

  it('is not that of a note that was only moved, coloured or linked', () => {
    const { noteOf, links, texts } = open('one', 'two');
    noteOf('one').set('at', { block: 'channels', x: 9, y: 9, z: 1 });
    noteOf('two').set('colour', 'teal');
    links.set('link', new Y.Map());
    expect(texts()).toEqual([]);
  });

  it('is that of a note whose text was put in anew as a whole', () => {
    const { noteOf, texts } = open('one');
    const text = new Y.XmlFragment();
    text.insert(0, [new Y.XmlText('again')]);
    noteOf('one').set('text', text);
    expect(texts()).toEqual(['again']);
  });

  it('ends where the server has confirmed the last letter of a note, and not before', () => {
    const { typed, type, texts } = open('one', 'two');
    type('one', 'a');
    type('two', 'b');
    type('one', 'c');
    typed.acknowledge(2);
    expect(texts()).toEqual(['old one ac']);
    typed.acknowledge(3);
    expect(texts()).toEqual([]);
  });

  it('comes block by block, in the order of the blocks, without notes that are gone or empty', () => {
    const { notes, add, texts } = open();
    add('last', 'key-partnerships', 'Printers');
    add('first', 'revenue-streams', 'Sales');
    add('empty', 'channels');
    add('gone', 'channels', 'Gone');
    notes.delete('gone');
    expect(texts()).toEqual(['Sales', 'Printers']);
  });

  it('survives records that are none', () => {
    const { notes, texts } = open();
    notes.set('odd', 'a string');
    notes.set('odder', new Y.Map([['text', 5]]));
    expect(texts()).toEqual([]);
  });
});
