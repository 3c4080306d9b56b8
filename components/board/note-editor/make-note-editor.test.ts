// @vitest-environment jsdom
import { Slice } from '@tiptap/pm/model';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MAX_NOTE_TEXT } from '#lib/board/limits.ts';
import { type RichText, richTextFrom } from '#lib/board/rich-text.ts';
import { readRichText } from '#lib/sync/read-rich-text.ts';
import { writeRichText } from '#lib/sync/write-rich-text.ts';
import { beginWriting, makeNoteEditor } from './make-note-editor.ts';
import { type EditorBed, makeEditorBed, press, textIn, type, wordsIn } from './testing/editor-bed.ts';

let bed: EditorBed;

beforeEach(() => {
  bed = makeEditorBed();
});

afterEach(() => bed.close());

describe('the editor of a note', () => {
  it('writes nothing by being opened', () => {
    const update = vi.fn();
    bed.mine.getMap('notes').set('note-1', new Y.Map([['text', writeRichText(richTextFrom('a\nb'))]]));
    bed.mine.on('update', update);
    const element = document.createElement('div');
    const editor = makeNoteEditor({
      element,
      fragment: textIn(bed.mine),
      awareness: bed.awareness,
      undo: bed.undo,
      label: '',
      ...bed.leave,
    });
    beginWriting(editor, '');
    editor.destroy();
    expect(update).not.toHaveBeenCalled();
  });

  it('begins at the end with what was typed before it was there', () => {
    const editor = bed.openOn(richTextFrom('one'));
    beginWriting(editor, ' two\nthree');
    type(editor, '!');
    expect(wordsIn(bed.mine)).toBe('one two\nthree!');
    expect(wordsIn(bed.theirs)).toBe('one two\nthree!');
    expect(editor.view.hasFocus()).toBe(true);
  });

  it('takes what was typed early as text and not as code', () => {
    beginWriting(bed.openOn(richTextFrom('')), '<b>not bold</b>');
    expect(wordsIn(bed.mine)).toBe('<b>not bold</b>');
  });

  it('merges two people letter by letter, and undo takes back mine alone', () => {
    const editor = bed.openOn(richTextFrom('base'));
    beginWriting(editor, '');
    type(editor, ' mine');
    const paragraph = textIn(bed.theirs).get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(6, 'THEIRS');
    expect(editor.getText()).toBe('base mTHEIRSine');
    type(editor, '.');
    press(editor, 'z', { ctrlKey: true });
    expect(wordsIn(bed.theirs)).toBe('baseTHEIRS');
    expect(editor.getText()).toBe('baseTHEIRS');
    press(editor, 'Z', { ctrlKey: true, shiftKey: true, keyCode: 90 });
    expect(wordsIn(bed.theirs)).toBe('base mTHEIRSine.');
    press(editor, 'z', { ctrlKey: true });
    press(editor, 'y', { ctrlKey: true });
    expect(wordsIn(bed.theirs)).toBe('base mTHEIRSine.');
  });

  it('leaves the undo stack of the board as it is when it closes', () => {
    const editor = bed.openOn(richTextFrom(''));
    beginWriting(editor, 'mine');
    editor.destroy();
    expect(bed.undo.canUndo()).toBe(true);
    bed.undo.undo();
    expect(wordsIn(bed.theirs)).toBe('');
  });

  it.each<[string, KeyboardEventInit, keyof EditorBed['leave']]>([
    ['Escape', {}, 'onEscape'],
    ['Tab', {}, 'onNext'],
    ['Enter', { ctrlKey: true }, 'onNext'],
    ['F10', { altKey: true }, 'onToolbar'],
    ['Tab', { shiftKey: true }, 'onToolbar'],
  ])('is left by %s %j', (key, modifiers, way) => {
    const editor = bed.openOn(richTextFrom('a'));
    press(editor, key, modifiers);
    expect(bed.leave[way]).toHaveBeenCalledOnce();
    expect(wordsIn(bed.mine)).toBe('a');
  });

  it('goes on to the next note from a list as well, and outdents by Shift-Tab', () => {
    const editor = bed.openOn([{ kind: 'bullet-list', items: [richTextFrom('a')] }]);
    beginWriting(editor, '');
    press(editor, 'Tab');
    expect(bed.leave.onNext).toHaveBeenCalledOnce();
    press(editor, 'Tab', { shiftKey: true });
    expect(bed.leave.onToolbar).not.toHaveBeenCalled();
    expect(readRichText(textIn(bed.mine))).toEqual(richTextFrom('a'));
  });

  it('tells what it is', () => {
    const { dom } = bed.openOn(richTextFrom('')).view;
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
    const editor = bed.openOn(text);
    beginWriting(editor, '');
    const before = textIn(bed.mine).toJSON();
    type(editor, 'x');
    press(editor, 'z', { ctrlKey: true });
    expect(textIn(bed.mine).toJSON()).toBe(before);
    expect(readRichText(textIn(bed.mine))).toEqual(text);
  });

  it('is the same for what is made in the editor', () => {
    const editor = bed.openOn(richTextFrom(''));
    editor.commands.setContent(
      '<p><strong>a</strong><br>b</p><ol start="7"><li><p>c</p></li></ol>' +
        '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><p>d</p></li></ul>' +
        '<h1 style="color:red">title</h1><blockquote>q</blockquote><p><a href="javascript:alert(1)">bad</a>' +
        '<a href="https://example.org" class="x" target="_top">good</a></p><script>alert(1)</script>',
    );
    expect(readRichText(textIn(bed.theirs))).toEqual([
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

describe('the length of a note', () => {
  it('is bounded for what I type, and a full note still takes what others wrote', () => {
    const editor = bed.openOn(richTextFrom('x'.repeat(MAX_NOTE_TEXT - 2)));
    beginWriting(editor, '');
    for (const letter of 'abc') type(editor, letter);
    expect(wordsIn(bed.mine)).toHaveLength(MAX_NOTE_TEXT);
    const paragraph = textIn(bed.theirs).get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(0, 'theirs');
    expect(editor.getText()).toHaveLength(MAX_NOTE_TEXT + 6);
    editor.commands.deleteRange({ from: 1, to: 3 });
    expect(editor.getText()).toHaveLength(MAX_NOTE_TEXT + 4);
  });

  it('cuts what is pasted to the room that is left', () => {
    const editor = bed.openOn(richTextFrom('x'.repeat(MAX_NOTE_TEXT - 100)));
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
    expect(wordsIn(bed.mine).length).toBeGreaterThan(MAX_NOTE_TEXT - 10);
    expect(wordsIn(bed.mine).length).toBeLessThanOrEqual(MAX_NOTE_TEXT);
  });
});
