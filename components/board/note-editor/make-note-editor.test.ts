// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { MAX_NOTE_TEXT } from '#lib/board/limits.ts';
import { plainText, type RichText, richTextFrom } from '#lib/board/rich-text.ts';
import { readRichText } from '#lib/sync/read-rich-text.ts';
import { type BoardUndo, makeUndo } from '#lib/sync/undo.ts';
import { writeRichText } from '#lib/sync/write-rich-text.ts';
import { beginWriting, makeNoteEditor } from './make-note-editor.ts';

let mine: Y.Doc;
let theirs: Y.Doc;
let undo: BoardUndo;
let awareness: Awareness;
const open: Editor[] = [];
const leave = { onEscape: vi.fn(), onNext: vi.fn(), onToolbar: vi.fn(), onBroken: vi.fn() };

beforeEach(() => {
  mine = new Y.Doc();
  theirs = new Y.Doc();
  mine.on('update', (update, origin) => origin !== theirs && Y.applyUpdate(theirs, update, mine));
  theirs.on('update', (update, origin) => origin !== mine && Y.applyUpdate(mine, update, theirs));
  undo = makeUndo(mine);
  awareness = new Awareness(mine);
  vi.clearAllMocks();
});

afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
  undo.destroy();
  awareness.destroy();
  document.body.replaceChildren();
});

function textIn(doc: Y.Doc): Y.XmlFragment {
  const record = doc.getMap<Y.Map<Y.XmlFragment>>('notes').get('note-1');
  const fragment = record?.get('text');
  if (!fragment) throw new Error('no note');
  return fragment;
}

/** Opens the editor on a note that was on the board before. */
function openOn(text: RichText | Y.XmlElement[]): Editor {
  const fragment = new Y.XmlFragment();
  const elements = text.filter((each) => each instanceof Y.XmlElement);
  if (elements.length > 0) fragment.insert(0, elements);
  const record = new Y.Map([['text', elements.length > 0 ? fragment : writeRichText(text as RichText)]]);
  mine.getMap('notes').set('note-1', record);
  const element = document.body.appendChild(document.createElement('div'));
  const editor = makeNoteEditor({
    element,
    fragment: textIn(mine),
    awareness,
    undoManager: undo.manager,
    label: 'Text of the note',
    ...leave,
  });
  open.push(editor);
  return editor;
}

const words = (doc: Y.Doc) => plainText(readRichText(textIn(doc)) ?? []);
const type = (editor: Editor, text: string) => editor.view.dispatch(editor.state.tr.insertText(text));

function press(editor: Editor, key: string, modifiers: KeyboardEventInit = {}): void {
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
  );
}

describe('the editor of a note', () => {
  it('writes nothing by being opened', () => {
    const update = vi.fn();
    mine.getMap('notes').set('note-1', new Y.Map([['text', writeRichText(richTextFrom('a\nb'))]]));
    mine.on('update', update);
    const element = document.createElement('div');
    const editor = makeNoteEditor({
      element,
      fragment: textIn(mine),
      awareness,
      undoManager: undo.manager,
      label: '',
      ...leave,
    });
    beginWriting(editor, '');
    editor.destroy();
    expect(update).not.toHaveBeenCalled();
  });

  it('begins at the end with what was typed before it was there', () => {
    const editor = openOn(richTextFrom('one'));
    beginWriting(editor, ' two\nthree');
    type(editor, '!');
    expect(words(mine)).toBe('one two\nthree!');
    expect(words(theirs)).toBe('one two\nthree!');
    expect(editor.view.hasFocus()).toBe(true);
  });

  it('takes what was typed early as text and not as code', () => {
    beginWriting(openOn(richTextFrom('')), '<b>not bold</b>');
    expect(words(mine)).toBe('<b>not bold</b>');
  });

  it('merges two people letter by letter, and undo takes back mine alone', () => {
    const editor = openOn(richTextFrom('base'));
    beginWriting(editor, '');
    type(editor, ' mine');
    const paragraph = textIn(theirs).get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(6, 'THEIRS');
    expect(editor.getText()).toBe('base mTHEIRSine');
    type(editor, '.');
    press(editor, 'z', { ctrlKey: true });
    expect(words(theirs)).toBe('baseTHEIRS');
    expect(editor.getText()).toBe('baseTHEIRS');
    press(editor, 'Z', { ctrlKey: true, shiftKey: true, keyCode: 90 });
    expect(words(theirs)).toBe('base mTHEIRSine.');
    press(editor, 'z', { ctrlKey: true });
    press(editor, 'y', { ctrlKey: true });
    expect(words(theirs)).toBe('base mTHEIRSine.');
  });

  it('leaves the undo stack of the board as it is when it closes', () => {
    const editor = openOn(richTextFrom(''));
    beginWriting(editor, 'mine');
    editor.destroy();
    expect(undo.canUndo()).toBe(true);
    undo.undo();
    expect(words(theirs)).toBe('');
  });

  it.each<[string, KeyboardEventInit, keyof typeof leave]>([
    ['Escape', {}, 'onEscape'],
    ['Tab', {}, 'onNext'],
    ['Enter', { ctrlKey: true }, 'onNext'],
    ['F10', { altKey: true }, 'onToolbar'],
    ['Tab', { shiftKey: true }, 'onToolbar'],
  ])('is left by %s %j', (key, modifiers, way) => {
    const editor = openOn(richTextFrom('a'));
    press(editor, key, modifiers);
    expect(leave[way]).toHaveBeenCalledOnce();
    expect(words(mine)).toBe('a');
  });

  it('goes on to the next note from a list as well, and outdents by Shift-Tab', () => {
    const editor = openOn([{ kind: 'bullet-list', items: [richTextFrom('a')] }]);
    beginWriting(editor, '');
    press(editor, 'Tab');
    expect(leave.onNext).toHaveBeenCalledOnce();
    press(editor, 'Tab', { shiftKey: true });
    expect(leave.onToolbar).not.toHaveBeenCalled();
    expect(readRichText(textIn(mine))).toEqual(richTextFrom('a'));
  });

  it('tells what it is', () => {
    const { dom } = openOn(richTextFrom('')).view;
    expect(dom.getAttribute('role')).toBe('textbox');
    expect(dom.getAttribute('aria-multiline')).toBe('true');
    expect(dom.getAttribute('aria-label')).toBe('Text of the note');
  });
});

describe('what the editor and the reader make of the same text', () => {
  const marks = {
    bold: true,
    italic: true,
    strike: true,
    highlight: true,
    link: 'https://example.org/',
  } as const;
  const texts: [string, RichText][] = [
    ['paragraphs', richTextFrom('a\n\nb')],
    [
      'marks',
      [
        {
          kind: 'paragraph',
          runs: [
            { text: 'a', marks },
            { text: 'b', marks: {} },
          ],
        },
      ],
    ],
    ['a line break', [{ kind: 'paragraph', runs: [{ text: 'a\nb', marks: {} }] }]],
    [
      'lists',
      [
        {
          kind: 'bullet-list',
          items: [[...richTextFrom('a'), { kind: 'ordered-list', items: [richTextFrom('b')] }]],
        },
      ],
    ],
    [
      'tasks',
      [
        {
          kind: 'task-list',
          items: [
            { checked: true, content: richTextFrom('a') },
            { checked: false, content: richTextFrom('b') },
          ],
        },
      ],
    ],
  ];

  it.each(texts)('is the same for %s, and a keystroke changes no more than its place', (_name, text) => {
    const editor = openOn(text);
    beginWriting(editor, '');
    const before = textIn(mine).toJSON();
    type(editor, 'x');
    press(editor, 'z', { ctrlKey: true });
    expect(textIn(mine).toJSON()).toBe(before);
    expect(readRichText(textIn(mine))).toEqual(text);
  });

  it('is the same for what is made in the editor', () => {
    const editor = openOn(richTextFrom(''));
    editor.commands.setContent(
      '<p><strong>a</strong><br>b</p><ol start="7"><li><p>c</p></li></ol>' +
        '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><p>d</p></li></ul>' +
        '<h1 style="color:red">title</h1><blockquote>q</blockquote><p><a href="javascript:alert(1)">bad</a>' +
        '<a href="https://example.org" class="x" target="_top">good</a></p><script>alert(1)</script>',
    );
    expect(readRichText(textIn(theirs))).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'a\n', marks: { bold: true } },
          { text: 'b', marks: {} },
        ],
      },
      { kind: 'ordered-list', items: [richTextFrom('c')] },
      { kind: 'task-list', items: [{ checked: true, content: richTextFrom('d') }] },
      ...richTextFrom('title\nq'),
      {
        kind: 'paragraph',
        runs: [
          { text: 'bad', marks: {} },
          { text: 'good', marks: { link: 'https://example.org/' } },
        ],
      },
    ]);
    expect(editor.view.dom.querySelectorAll(':not(label > span)[style], script')).toHaveLength(0);
  });
});

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
    const editor = openOn(elements());
    beginWriting(editor, ' more');
    expect(editor.getText().trim()).toBe('words more');
    expect(words(theirs).trim()).toBe('words more');
  });

  it('closes the editor and not the connection when it comes while we write', () => {
    const editor = openOn(richTextFrom('a'));
    beginWriting(editor, '');
    expect(() => textIn(theirs).insert(0, [new Y.XmlText('loose')])).not.toThrow();
    expect(leave.onBroken).toHaveBeenCalled();
  });

  it('cannot bring an address that runs into the page', () => {
    const editor = openOn([
      element('paragraph', marked({ link: { href: 'javascript:alert(1)', class: 'x', target: '_top' } })),
    ]);
    const link = editor.view.dom.querySelector('a');
    expect(link?.hasAttribute('href')).toBe(false);
    expect(link?.hasAttribute('class')).toBe(false);
  });
});

describe('the length of a note', () => {
  it('is bounded for what I type, and a full note still takes what others wrote', () => {
    const editor = openOn(richTextFrom('x'.repeat(MAX_NOTE_TEXT - 2)));
    beginWriting(editor, '');
    for (const letter of 'abc') type(editor, letter);
    expect(words(mine)).toHaveLength(MAX_NOTE_TEXT);
    const paragraph = textIn(theirs).get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(0, 'theirs');
    expect(editor.getText()).toHaveLength(MAX_NOTE_TEXT + 6);
    editor.commands.deleteRange({ from: 1, to: 3 });
    expect(editor.getText()).toHaveLength(MAX_NOTE_TEXT + 4);
  });

  it('cuts what is pasted to the room that is left', () => {
    const editor = openOn(richTextFrom('x'.repeat(MAX_NOTE_TEXT - 100)));
    beginWriting(editor, '');
    const pasted = editor.schema.nodeFromJSON({
      type: 'doc',
      content: ['a', 'b'].map((letter) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: letter.repeat(80) }],
      })),
    });
    const slice = new Slice(pasted.content, 1, 1);
    const fitted = editor.view.someProp('transformPasted', (transform) =>
      transform(slice, editor.view, true),
    );
    editor.view.dispatch(editor.state.tr.replaceSelection(fitted ?? slice));
    expect(words(mine).length).toBeGreaterThan(MAX_NOTE_TEXT - 10);
    expect(words(mine).length).toBeLessThanOrEqual(MAX_NOTE_TEXT);
  });
});

describe('carets', () => {
  const user = { id: 'person-12', name: 'Ann <b>', colour: 'teal' };
  const caretOf = (doc: Y.Doc, index: number) => {
    const text = (textIn(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index)) as unknown;
  };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function show(state: Record<string, unknown>): void {
    awareness.states.set(77, state);
    awareness.emit('change', [{ added: [77], updated: [], removed: [] }, 'remote']);
    vi.advanceTimersByTime(200);
  }

  it('shows where somebody else writes, with the name as text and no style', () => {
    const { view } = openOn(richTextFrom('some words'));
    show({ user, caret: { anchor: caretOf(theirs, 2), head: caretOf(theirs, 6) } });
    const caret = view.dom.querySelector<HTMLElement>('.note-caret');
    expect(caret?.textContent).toBe('Ann <b>');
    expect(caret?.dataset.colour).toBe('teal');
    expect(view.dom.querySelector('.note-caret-selection')?.textContent).toBe('me w');
    expect(view.dom.querySelector('[style]')).toBeNull();
  });

  it.each<[string, (position: unknown) => Record<string, unknown>]>([
    ['no caret', () => ({ user })],
    ['a caret of nobody', (at) => ({ caret: { anchor: at, head: at } })],
    ['a caret that is a pointer', () => ({ user, caret: { x: 1, y: 2 } })],
    [
      'a person with a colour of their own',
      (at) => ({ user: { ...user, colour: 'red;background:url(x)' }, caret: { anchor: at, head: at } }),
    ],
    [
      'an id that is no number',
      () => ({ user, caret: { anchor: { item: { client: 'x', clock: {} } }, head: { item: {} } } }),
    ],
    [
      'a place that is not here yet',
      () => ({
        user,
        caret: { anchor: { item: { client: 5, clock: 9 } }, head: { item: { client: 5, clock: 9 } } },
      }),
    ],
    ['a root of its own', () => ({ user, caret: { anchor: { tname: 'x' }, head: { tname: 'x' } } })],
  ])('shows nothing for %s', (_name, state) => {
    const { view } = openOn(richTextFrom('some words'));
    show(state(caretOf(theirs, 2)));
    expect(view.dom.querySelector('.note-caret')).toBeNull();
    expect([...mine.share.keys()]).not.toContain('x');
  });

  it('tells the others where I write, and takes it back when I stop', () => {
    const editor = openOn(richTextFrom('some words'));
    beginWriting(editor, '');
    vi.advanceTimersByTime(200);
    expect(awareness.getLocalState()?.caret).toMatchObject({
      anchor: expect.anything(),
      head: expect.anything(),
    });
    editor.destroy();
    expect(awareness.getLocalState()?.caret).toBeNull();
  });
});
