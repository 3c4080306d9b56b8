import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MAX_NOTE_TEXT } from '../board/limits.ts';
import { plainText, type RichText, richTextFrom, type TextMarks, type TextRun } from '../board/rich-text.ts';
import { appendText } from './append-text.ts';
import { findInRichText, readRichText } from './read-rich-text.ts';
import { writeRichText } from './write-rich-text.ts';

/** Yjs types only read well inside a document. */
function inDocument(fragment: Y.XmlFragment): Y.XmlFragment {
  new Y.Doc().getMap('notes').set('text', fragment);
  return fragment;
}

const p = richTextFrom;
const written = (text: RichText) => inDocument(writeRichText(text));
const run = (text: string, marks: TextMarks = {}): TextRun => ({ text, marks });
const paragraph = (...runs: TextRun[]): RichText => [{ kind: 'paragraph', runs }];

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

function fragmentOf(...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  fragment.insert(0, children);
  return inDocument(fragment);
}

function marked(text: string, attributes: object): Y.XmlText {
  const made = new Y.XmlText();
  made.applyDelta([{ insert: text, attributes }]);
  return made;
}

describe('writeRichText and readRichText', () => {
  it.each<[string, RichText]>([
    ['an empty paragraph', p('')],
    ['paragraphs', p('one\ntwo\n\nthree')],
    [
      'every mark',
      paragraph(run('a', { bold: true, italic: true, strike: true, highlight: true }), run('b')),
    ],
    ['a link', paragraph(run('see ', {}), run('this', { link: 'https://example.org/', bold: true }))],
    ['a line break inside a paragraph', paragraph(run('a\nb', { bold: true }), run('c'))],
    ['line breaks that begin and end it', paragraph(run('\na\n\n'))],
    ['a bullet list', [{ kind: 'bullet-list', items: [p('one'), p('two\nmore')] }]],
    [
      'a numbered list in a list',
      [{ kind: 'ordered-list', items: [[...p('one'), { kind: 'bullet-list', items: [p('in')] }]] }],
    ],
    [
      'tasks',
      [
        {
          kind: 'task-list',
          items: [
            { checked: true, content: p('a') },
            { checked: false, content: p('b') },
          ],
        },
        ...p('end'),
      ],
    ],
    ['letters of all kinds', p('漢字 😀👨‍👩‍👧 é نص')],
  ])('keep %s', (_name, text) => {
    expect(readRichText(written(text))).toEqual(text);
  });

  it('give an empty text one paragraph to write in', () => {
    expect(readRichText(written([]))).toEqual(p(''));
    expect(readRichText(inDocument(new Y.XmlFragment()))).toEqual(p(''));
  });

  it('begin an item with a paragraph, as the editor demands', () => {
    const text: RichText = [
      { kind: 'bullet-list', items: [[{ kind: 'bullet-list', items: [p('in')] }], []] },
    ];
    expect(readRichText(written(text))).toEqual([
      { kind: 'bullet-list', items: [[...p(''), { kind: 'bullet-list', items: [p('in')] }], p('')] },
    ]);
  });
});

describe('readRichText', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a string', 'text'],
    ['a map', new Y.Doc().getMap('x')],
    ['an element', element('paragraph')],
    ['a text', new Y.XmlText('x')],
    ['an array', []],
  ])('refuses %s', (_name, value) => {
    expect(readRichText(value)).toBeNull();
  });

  it.each<[string, Y.XmlFragment, RichText]>([
    ['text without a paragraph', fragmentOf(new Y.XmlText('loose')), p('loose')],
    ['an unknown block as its text', fragmentOf(element('heading', new Y.XmlText('title'))), p('title')],
    [
      'lines of an unknown block on lines of their own',
      fragmentOf(
        element('quote', element('paragraph', new Y.XmlText('a')), element('paragraph', new Y.XmlText('b'))),
      ),
      paragraph(run('a\nb')),
    ],
    [
      'unknown nodes in a paragraph as their text',
      fragmentOf(element('paragraph', new Y.XmlText('a'), element('mention', new Y.XmlText('b')))),
      paragraph(run('a\nb')),
    ],
    ['an unknown mark not at all', fragmentOf(element('paragraph', marked('a', { blink: {} }))), p('a')],
    [
      'marks with a hash to their name',
      fragmentOf(
        element(
          'paragraph',
          marked('a', { 'bold--8bytehash': {}, 'link--x': { href: 'https://example.org' } }),
        ),
      ),
      paragraph(run('a', { bold: true, link: 'https://example.org/' })),
    ],
    [
      'marks that are off',
      fragmentOf(element('paragraph', marked('a', { bold: false, italic: null }))),
      p('a'),
    ],
    [
      'no address that runs',
      fragmentOf(element('paragraph', marked('a', { link: { href: 'javascript:alert(1)' } }))),
      p('a'),
    ],
    [
      'a link that is no object',
      fragmentOf(element('paragraph', marked('a', { link: 'https://example.org' }))),
      p('a'),
    ],
    [
      'an empty list as nothing',
      fragmentOf(element('bulletList'), element('paragraph', new Y.XmlText('a'))),
      p('a'),
    ],
    [
      'a stranger in a list as an item',
      fragmentOf(element('bulletList', element('paragraph', new Y.XmlText('a')), new Y.XmlText('b'))),
      [{ kind: 'bullet-list', items: [p('a'), p('b')] }],
    ],
    [
      'an item without content',
      fragmentOf(element('orderedList', element('listItem'))),
      [{ kind: 'ordered-list', items: [p('')] }],
    ],
    [
      'an item outside a list as its text',
      fragmentOf(element('listItem', element('paragraph', new Y.XmlText('a')))),
      p('a'),
    ],
  ])('shows %s', (_name, fragment, expected) => {
    expect(readRichText(fragment)).toEqual(expected);
  });

  it('leaves out what is no text inside a text', () => {
    const text = new Y.XmlText('ab');
    const fragment = fragmentOf(element('paragraph', text));
    text.insertEmbed(1, { image: 'x' });
    expect(readRichText(fragment)).toEqual(paragraph(run('ab')));
  });

  it('flattens lists that nest deeper than anyone means', () => {
    let inner = element('paragraph', new Y.XmlText('deep'));
    for (let depth = 0; depth < 14; depth += 1) inner = element('bulletList', element('listItem', inner));
    const text = readRichText(fragmentOf(inner));
    expect(text && plainText(text)).toBe('deep');
    expect(JSON.stringify(text).match(/bullet-list/g)).toHaveLength(8);
  });

  it('bounds what it reads of an endless text', () => {
    const long = readRichText(fragmentOf(element('paragraph', new Y.XmlText('x'.repeat(100_000)))));
    expect(long && plainText(long).length).toBe(4 * MAX_NOTE_TEXT);
    const many = readRichText(fragmentOf(...Array.from({ length: 10_000 }, () => element('paragraph'))));
    expect(many?.length).toBeLessThan(10_000);
  });

  it('never throws and never gives what it would not read again, whatever the types hold', () => {
    type Plan = { name: string; text: string; attributes: object; children: Plan[] };
    const plan = fc.memo(
      (depth): fc.Arbitrary<Plan> =>
        fc.record({
          name: fc.constantFrom(
            'paragraph',
            'bulletList',
            'listItem',
            'taskList',
            'taskItem',
            'hardBreak',
            'script',
            '',
          ),
          text: fc.string({ maxLength: 5 }),
          attributes: fc.dictionary(
            fc.constantFrom('bold', 'link', 'x', 'checked'),
            fc.jsonValue({ maxDepth: 1 }),
          ),
          children: depth > 1 ? fc.array(plan(depth - 1), { maxLength: 3 }) : fc.constant([]),
        }),
    );
    const build = ({ name, text, attributes, children }: Plan): Y.XmlElement => {
      const made = element(name, marked(text, attributes), ...children.map(build));
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
      return made;
    };
    fc.assert(
      fc.property(fc.array(plan(4), { maxLength: 4 }), (plans) => {
        const text = readRichText(fragmentOf(...plans.map(build)));
        expect(text).not.toBeNull();
        if (text)
          expect(plainText(readRichText(written(text)) ?? []).replace(/\s/g, '')).toBe(
            plainText(text).replace(/\s/g, ''),
          );
      }),
      { numRuns: 200 },
    );
  });
});

describe('findInRichText', () => {
  const first = new Y.XmlText('one');
  const bold = marked('two', { bold: true });
  const empty = element('paragraph');
  const broken = element('paragraph', bold, element('hardBreak'), new Y.XmlText('three'));
  const fragment = fragmentOf(
    element('paragraph', first),
    element('bulletList', element('listItem', broken), element('listItem', empty)),
  );

  it.each<[string, unknown, number, unknown]>([
    ['in the first paragraph', first, 2, { paragraph: 0, offset: 2 }],
    ['past its end', first, 99, { paragraph: 0, offset: 3 }],
    ['in a list', bold, 3, { paragraph: 1, offset: 3 }],
    ['after a line break', broken.get(2), 1, { paragraph: 1, offset: 5 }],
    ['between the children of a paragraph', broken, 2, { paragraph: 1, offset: 4 }],
    ['at the end of a paragraph', broken, 3, { paragraph: 1, offset: 9 }],
    ['in an empty paragraph', empty, 0, { paragraph: 2, offset: 0 }],
    ['elsewhere', new Y.XmlText(), 0, null],
    ['in no type at all', null, 0, null],
  ])('finds a place %s', (_name, type, index, place) => {
    expect(findInRichText(fragment, { type, index })).toEqual(place);
  });
});

describe('appendText', () => {
  it.each<[string, RichText, string, RichText]>([
    ['to an empty paragraph', p(''), 'a', p('a')],
    ['to the end', p('x\ny'), 'z\nnew', p('x\nyz\nnew')],
    [
      'into the last item',
      [{ kind: 'bullet-list', items: [p('a'), p('')] }],
      'b',
      [{ kind: 'bullet-list', items: [p('a'), p('b')] }],
    ],
    ['after a line break', paragraph(run('a\n')), 'b', paragraph(run('a\nb'))],
  ])('writes %s', (_name, text, typed, expected) => {
    const fragment = written(text);
    appendText(fragment, typed);
    expect(readRichText(fragment)).toEqual(expected);
  });

  it('writes into a fragment that holds nothing', () => {
    const fragment = inDocument(new Y.XmlFragment());
    appendText(fragment, 'a\nb');
    expect(readRichText(fragment)).toEqual(p('a\nb'));
  });
});
