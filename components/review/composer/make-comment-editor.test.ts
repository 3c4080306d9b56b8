// @vitest-environment jsdom
import { Slice } from '@tiptap/pm/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commentText } from '#lib/review/comment-text.ts';
import { MAX_COMMENT_TEXT } from '#lib/review/thread.ts';
import { bodyOf } from './comment-document.ts';
import { commentLength } from './comment-limit.ts';
import { mentionOfferOf, takeMention } from './mention-completion.ts';
import { makeCommentBed, press, type, userId } from './testing/comment-bed.ts';

let bed: ReturnType<typeof makeCommentBed>;

beforeEach(() => {
  bed = makeCommentBed();
});
afterEach(() => bed.close());

const write = (text: string) => {
  const editor = bed.openOn([]);
  type(editor, text);
  return editor;
};
const offered = (editor: ReturnType<typeof write>) =>
  mentionOfferOf(editor.state)?.members.map(({ name }) => name) ?? null;
const textOf = (editor: ReturnType<typeof write>) => commentText(bodyOf(editor.state.doc) ?? []);

describe('naming somebody', () => {
  it.each<[string, readonly string[] | null]>([
    ['@', ['Thomas', 'Ana María', 'Maria', '<img src=x onerror=alert(1)>']],
    ['ask @ma', ['Maria', 'Ana María', 'Thomas']],
    ['(@ana mar', ['Ana María']],
    ['@MARÍA', ['Maria', 'Ana María']],
    ['@ana is', null],
    ['@maria ', null],
    ['@ maria', null],
    ['mail me@maria', null],
    ['@nobody', null],
    ['```\n@ma', null],
    ['`x @ma', ['Maria', 'Ana María', 'Thomas']],
  ])('“%s” offers %j', (text, names) => {
    expect(offered(write(text))).toEqual(names);
  });

  it('takes the chosen one by key, and writes on after them', () => {
    const editor = write('ask @ma');
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe('list-0');
    expect(press(editor, 'ArrowUp')).toBe(true);
    expect(press(editor, 'ArrowUp')).toBe(true);
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe('list-1');
    expect(press(editor, 'Enter')).toBe(true);
    type(editor, 'soon');
    expect(bodyOf(editor.state.doc)).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: 'ask ' },
          { kind: 'mention', user: userId('anamaria'), name: 'Ana María' },
          { kind: 'text', text: ' soon' },
        ],
      },
    ]);
    expect(offered(editor)).toBeNull();
    expect(editor.view.dom.hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('Escape leaves the words as they are, until another name is begun', () => {
    const editor = write('@m');
    expect(press(editor, 'Escape')).toBe(true);
    expect(bed.told.onEscape).not.toHaveBeenCalled();
    type(editor, 'a');
    expect(offered(editor)).toBeNull();
    type(editor, ' @t');
    expect(offered(editor)).toEqual(['Thomas']);
    press(editor, 'Escape');
    press(editor, 'Escape');
    expect(bed.told.onEscape).toHaveBeenCalledOnce();
  });

  it('one key takes a name away again, and a hostile name is text', () => {
    const editor = write('@<img');
    takeMention(editor, 0);
    expect(editor.view.dom.querySelector('img:not(.ProseMirror-separator)')).toBeNull();
    expect(textOf(editor)).toBe('@<img src=x onerror=alert(1)> ');
    editor.commands.deleteRange({ from: editor.state.selection.from - 1, to: editor.state.selection.from });
    expect(press(editor, 'Backspace')).toBe(true);
    expect(bodyOf(editor.state.doc)).toBeNull();
  });
});

describe('the keys', () => {
  it('post with the command key, make a line without, and go to the buttons', () => {
    const editor = write('one');
    expect(press(editor, 'Enter', { ctrlKey: true })).toBe(true);
    expect(bed.told.onSubmit).toHaveBeenCalledOnce();
    expect(textOf(editor)).toBe('one');
    press(editor, 'Enter');
    type(editor, 'two');
    expect(textOf(editor)).toBe('one\ntwo');
    press(editor, 'F10', { altKey: true });
    expect(bed.told.onToolbar).toHaveBeenCalledOnce();
  });

  it('two empty lines end a code block, and Backspace at its beginning takes it away', () => {
    const editor = write('``` ');
    type(editor, 'a');
    for (let line = 0; line < 3; line += 1) press(editor, 'Enter');
    type(editor, 'b');
    expect(bodyOf(editor.state.doc)).toEqual([
      { kind: 'code', text: 'a' },
      { kind: 'paragraph', runs: [{ kind: 'text', text: 'b' }] },
    ]);
    editor.commands.setTextSelection(1);
    expect(press(editor, 'Backspace')).toBe(true);
    expect(bodyOf(editor.state.doc)?.[0]).toEqual({ kind: 'paragraph', runs: [{ kind: 'text', text: 'a' }] });
  });
});

describe('the length', () => {
  it('has an end for what is typed and for what is pasted', () => {
    const editor = write('x');
    const slice = new Slice(
      editor.schema.nodeFromJSON({
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'y'.repeat(2 * MAX_COMMENT_TEXT) }] }],
      }).content,
      1,
      1,
    );
    const fitted =
      editor.view.someProp('transformPasted', (shorten) => shorten(slice, editor.view, false)) ?? slice;
    editor.view.dispatch(editor.state.tr.replaceSelection(fitted));
    expect(commentLength(editor.state.doc)).toBeGreaterThan(MAX_COMMENT_TEXT - 3);
    for (let more = 0; more < 5; more += 1) type(editor, 'z');
    expect(commentLength(editor.state.doc)).toBe(MAX_COMMENT_TEXT);
    expect(bodyOf(editor.state.doc)).not.toBeNull();
  });
});
