// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { beginWriting } from './make-note-editor.ts';
import { type EditorBed, makeEditorBed, textIn, wordsIn } from './testing/editor-bed.ts';

let bed: EditorBed;

beforeEach(() => {
  bed = makeEditorBed();
});

afterEach(() => bed.close());

describe('what a peer wrote against the rules', () => {
  const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
    const made = new Y.XmlElement(name);
    made.insert(0, children);
    return made;
  };
  const marked = (attributes: object) => {
    const text = new Y.XmlText();
    text.applyDelta([{ insert: 'words', attributes }]);
    return text;
  };

  it.each<[string, () => Y.XmlElement[]]>([
    ['an unknown block', () => [element('heading', new Y.XmlText('words'))]],
    ['an unknown mark', () => [element('paragraph', marked({ blink: {} }))]],
    ['a list without an item', () => [element('bulletList', new Y.XmlText('words'))]],
    [
      'an item that begins with a list',
      () => [
        element(
          'bulletList',
          element(
            'listItem',
            element('bulletList', element('listItem', element('paragraph', new Y.XmlText('words')))),
          ),
        ),
      ],
    ],
    [
      'a paragraph in a paragraph',
      () => [element('paragraph', element('paragraph', new Y.XmlText('words')))],
    ],
  ])('is mended before it is edited, and its words are kept: %s', (_name, elements) => {
    const editor = bed.openOn(elements());
    beginWriting(editor, ' more');
    expect(editor.getText().trim()).toBe('words more');
    expect(wordsIn(bed.theirs).trim()).toBe('words more');
  });

  it('closes the editor and not the connection when it comes while we write', () => {
    const editor = bed.openOn(richTextFrom('a'));
    beginWriting(editor, '');
    expect(() => textIn(bed.theirs).insert(0, [new Y.XmlText('loose')])).not.toThrow();
    expect(bed.leave.onBroken).toHaveBeenCalled();
  });

  it('cannot bring an address that runs into the page', () => {
    const editor = bed.openOn([
      element('paragraph', marked({ link: { href: 'javascript:alert(1)', class: 'x', target: '_top' } })),
    ]);
    const link = editor.view.dom.querySelector('a');
    expect(link?.hasAttribute('href')).toBe(false);
    expect(link?.hasAttribute('class')).toBe(false);
  });
});
