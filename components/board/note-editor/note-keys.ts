import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { BoardUndo } from '#lib/sync/undo.ts';

export type NoteKeys = {
  readonly undo: BoardUndo;
  readonly onEscape: () => void;
  readonly onNext: () => void;
  /** To the buttons above the note. */
  readonly onToolbar: () => void;
};

/** The keys that leave the text, and undo: both go before what lists and line breaks make of the same keys. */
export function noteKeys({ undo: history, onEscape, onNext, onToolbar }: NoteKeys): Extension {
  const done = (act: () => unknown) => () => {
    act();
    return true;
  };
  const undo = done(() => history.undo());
  const redo = done(() => history.redo());
  return Extension.create({
    name: 'noteKeys',
    priority: 1_000,
    addKeyboardShortcuts() {
      const outdent = () =>
        this.editor.commands.first(({ commands }) => [
          () => commands.liftListItem('taskItem'),
          () => commands.liftListItem('listItem'),
        ]);
      return {
        Escape: done(onEscape),
        Tab: done(onNext),
        'Mod-Enter': done(onNext),
        'Shift-Tab': () => outdent() || done(onToolbar)(),
        'Alt-F10': done(onToolbar),
        'Mod-z': undo,
        'Shift-Mod-z': redo,
        'Mod-y': redo,
      };
    },
    addProseMirrorPlugins() {
      const steps: ReadonlyMap<string, () => unknown> = new Map([
        ['historyUndo', undo],
        ['historyRedo', redo],
      ]);
      // The browser's own menu would take back the page's text and not the document's.
      const beforeinput = (_view: unknown, event: InputEvent) => {
        const step = steps.get(event.inputType);
        if (!step) return false;
        event.preventDefault();
        step();
        return true;
      };
      return [new Plugin({ props: { handleDOMEvents: { beforeinput } } })];
    },
  });
}
