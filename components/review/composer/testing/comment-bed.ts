import type { Editor } from '@tiptap/core';
import { vi } from 'vitest';
import { parseUserId, type UserId } from '#lib/board/ids.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import type { MentionMember } from '../comment-composer-props.ts';
import { documentOf } from '../comment-document.ts';
import { makeCommentEditor } from '../make-comment-editor.ts';

export function userId(name: string): UserId {
  const id = parseUserId(`user-${name}`);
  if (!id) throw new Error(`"${name}" makes no id.`);
  return id;
}

export const members: readonly MentionMember[] = [
  { id: userId('thomas'), name: 'Thomas' },
  { id: userId('anamaria'), name: 'Ana María' },
  { id: userId('maria'), name: 'Maria' },
  { id: userId('hostile'), name: '<img src=x onerror=alert(1)>' },
];

/** jsdom lays nothing out: what asks for places gets none, and popovers are always there. */
export function stubLayout(): void {
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
}

/** Editors in the page and what they told, until `close`. */
export function makeCommentBed() {
  stubLayout();
  const open: Editor[] = [];
  const told = { onSubmit: vi.fn(), onToolbar: vi.fn(), onEscape: vi.fn(() => true) };
  return {
    told,
    openOn: (body: CommentBody): Editor => {
      const element = document.body.appendChild(document.createElement('div'));
      const editor = makeCommentEditor({
        element,
        content: documentOf(body),
        label: 'Comment',
        className: '',
        placeholder: 'Comment…',
        listId: 'list',
        members: () => members,
        ...told,
      });
      editor.commands.setTextSelection(editor.state.doc.content.size);
      open.push(editor);
      return editor;
    },
    close: () => {
      for (const editor of open.splice(0)) editor.destroy();
      document.body.replaceChildren();
    },
  };
}

/** Writes as the keyboard does: by letter, so that rules for what is typed apply. */
export function type(editor: Editor, text: string): void {
  for (const letter of text) {
    const { from, to } = editor.state.selection;
    const insert = () => editor.state.tr.insertText(letter, from, to);
    const taken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, letter, insert),
    );
    if (!taken) editor.view.dispatch(insert());
  }
}

/** True when the editor took the key. */
export function press(editor: Editor, key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true;
}
