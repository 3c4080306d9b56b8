import { describe, expect, it } from 'vitest';
import type { BlockKey } from '../../canvas/blocks.ts';
import { boardAfter, noteId, sampleBoard, sampleNote } from '../commands/sample-board.ts';
import type { Note } from '../note.ts';
import { headingText } from './heading-note.ts';
import { type Closeness, suggestGroups } from './suggest-groups.ts';
import { MAX_TIDIED } from './tidy-scope.ts';

/** Notes under each other, called by their number. */
function notesOf(texts: readonly string[], block: BlockKey = 'channels'): readonly Note[] {
  return texts.map((text, index) => sampleNote(`${block}-${index}`, block, 16, 60 + 124 * index, { text }));
}

function suggest(notes: readonly Note[], closeness: Closeness = 'middling') {
  const board = sampleBoard(notes);
  const suggestion = suggestGroups(board, board.notes.keys(), closeness);
  if (suggestion.is !== 'ready') throw new Error('too many notes');
  return suggestion.blocks.map(({ block, groups, others }) => ({
    block,
    groups: groups.map(({ heading, notes: ids }) => ({ heading, texts: textsOf(ids) })),
    others: textsOf(others),
  }));
  function textsOf(ids: readonly Note['id'][]) {
    return ids.map((id) => board.notes.get(id)?.plain);
  }
}

const english = [
  ['Fast delivery in 20 minutes', 'Free delivery over 30 euros', 'Track the delivery live on a map'],
  ['Fresh vegetables from local farms', 'Local farmers get a fair share', 'Support local farms'],
  ['Easy to use app', 'App works offline'],
];
const german = [
  ['Miete für das Lager', 'Lager am Hafen', 'Lagermiete in der Stadt', 'Miete Büro und Lager'],
  ['Werbung im Radio', 'Werbung in sozialen Medien', 'Bezahlte Werbung'],
  ['Kundenservice per Chat', 'Kundenservice rund um die Uhr', 'Service am Telefon'],
];
const alone = ['No packaging waste', 'Steuerberater', '', '???'];

describe('suggested groups', () => {
  it.each([
    ['English', english, ['Delivery', 'Local farms', 'App']],
    ['German', german, ['Lager, Miete', 'Werbung', 'Kundenservice']],
  ])('%s notes that say similar things come together, whatever lies between them', (_, lists, headings) => {
    const longest = Math.max(...lists.map((list) => list.length));
    const mixed = Array.from({ length: longest }, (_, row) =>
      lists.flatMap((list) => list[row] ?? []),
    ).flat();
    const [block] = suggest(notesOf([...mixed, ...alone]));
    expect(block?.groups.map(({ heading }) => heading)).toEqual(headings);
    expect(block?.groups.map(({ texts }) => texts.toSorted())).toEqual(lists.map((list) => list.toSorted()));
    expect(block?.others).toEqual(alone);
  });

  it('are the same whoever asks, and in whatever order the notes came', () => {
    const notes = notesOf([...english.flat(), ...german.flat(), ...alone]);
    expect(suggest(notes.toReversed())).toEqual(suggest(notes));
  });

  it('are closer when they have to have more in common', () => {
    const notes = notesOf([
      'Local farms',
      'Vegetables from local farms',
      'Fresh vegetables',
      'Fresh fish',
      'Fish market',
    ]);
    const sizes = (closeness: Closeness) =>
      suggest(notes, closeness)[0]?.groups.map(({ texts }) => texts.length);
    expect(sizes('loose')).toEqual([3, 2]);
    expect(sizes('close')).toEqual([2, 2]);
  });

  it('stay within their blocks', () => {
    const blocks = suggest([
      ...notesOf(['Shop', 'Online shop']),
      ...notesOf(['Shops', 'Bank'], 'key-partnerships'),
    ]);
    expect(blocks).toEqual([
      { block: 'channels', groups: [{ heading: 'Shop', texts: ['Shop', 'Online shop'] }], others: [] },
      { block: 'key-partnerships', groups: [], others: ['Shops', 'Bank'] },
    ]);
  });

  it('have no second heading when one of their notes is one', () => {
    const text = headingText('Delivery') ?? [];
    const heading = { ...sampleNote('z-heading', 'channels', 16, 900, { text: 'Delivery' }), text };
    const [block] = suggest([...notesOf(['Fast delivery', 'Free delivery']), heading]);
    expect(block?.groups).toEqual([{ heading: '', texts: ['Delivery', 'Fast delivery', 'Free delivery'] }]);
  });

  it('are not reckoned for more notes of a block than anybody would wait for', () => {
    const many = sampleBoard(notesOf(Array.from({ length: MAX_TIDIED + 1 }, (_, index) => `Note ${index}`)));
    expect(suggestGroups(many, many.notes.keys(), 'middling')).toEqual({ is: 'too-many' });
    const fewer = boardAfter(many, [{ type: 'remove-note', id: noteId('channels-0') }]);
    expect(suggestGroups(fewer, fewer.notes.keys(), 'middling').is).toBe('ready');
  });
});
