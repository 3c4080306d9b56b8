import type { Editor } from '@tiptap/core';
import { type Mock, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { plainText, type RichText } from '#lib/board/rich-text.ts';
import { readRichText } from '#lib/sync/read-rich-text.ts';
import { type BoardUndo, makeUndo } from '#lib/sync/undo.ts';
import { writeRichText } from '#lib/sync/write-rich-text.ts';
import { makeNoteEditor } from '../make-note-editor.ts';

type Way = 'onEscape' | 'onNext' | 'onToolbar' | 'onBroken';

/** Two people's documents that hear of each other at once, for tests of the editor in the first. */
export type EditorBed = {
  readonly mine: Y.Doc;
  readonly theirs: Y.Doc;
  readonly undo: BoardUndo;
  readonly awareness: Awareness;
  readonly leave: Readonly<Record<Way, Mock<() => void>>>;
  /** Puts a note on the board, as text or as whatever a peer may have written, and opens its editor. */
  readonly openOn: (content: RichText | readonly Y.XmlElement[]) => Editor;
  readonly close: () => void;
};

export function makeEditorBed(): EditorBed {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  mine.on('update', (update, origin) => origin !== theirs && Y.applyUpdate(theirs, update, mine));
  theirs.on('update', (update, origin) => origin !== mine && Y.applyUpdate(mine, update, theirs));
  const undo = makeUndo(mine);
  const awareness = new Awareness(mine);
  const leave = { onEscape: vi.fn(), onNext: vi.fn(), onToolbar: vi.fn(), onBroken: vi.fn() };
  const open: Editor[] = [];
  return {
    mine,
    theirs,
    undo,
    awareness,
    leave,
    openOn: (content) => {
      mine.getMap('notes').set('note-1', new Y.Map([['text', toFragment(content)]]));
      const element = document.body.appendChild(document.createElement('div'));
      const fragment = textIn(mine);
      const label = 'Text of the note';
      const editor = makeNoteEditor({
        element,
        fragment,
        awareness,
        undo,
        label,
        ...leave,
      });
      open.push(editor);
      return editor;
    },
    close: () => {
      for (const editor of open) editor.destroy();
      undo.destroy();
      awareness.destroy();
      document.body.replaceChildren();
    },
  };
}

function toFragment(content: RichText | readonly Y.XmlElement[]): Y.XmlFragment {
  if (!areElements(content)) return writeRichText(content);
  const fragment = new Y.XmlFragment();
  fragment.insert(0, [...content]);
  return fragment;
}

function areElements(content: RichText | readonly Y.XmlElement[]): content is readonly Y.XmlElement[] {
  return content[0] instanceof Y.XmlElement;
}

export function textIn(doc: Y.Doc): Y.XmlFragment {
  const fragment = doc.getMap<Y.Map<Y.XmlFragment>>('notes').get('note-1')?.get('text');
  if (!fragment) throw new Error('no note');
  return fragment;
}

export const wordsIn = (doc: Y.Doc) => plainText(readRichText(textIn(doc)) ?? []);

export function type(editor: Editor, text: string): void {
  editor.view.dispatch(editor.state.tr.insertText(text));
}

export function press(editor: Editor, key: string, modifiers: KeyboardEventInit = {}): void {
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
  );
}
