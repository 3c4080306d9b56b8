import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Awareness } from 'y-protocols/awareness';
import { drawCarets } from './draw-carets.ts';
import { syncStateOf } from './sync-state.ts';
import { tellCaret } from './tell-caret.ts';

const key = new PluginKey<DecorationSet>('carets');

/**
 * Shows the other people's carets in this note and tells them ours, as `caret` in the awareness. The binding's
 * own plugin reads `cursor`, which is the pointer here, and trusts what peers say of themselves.
 */
export function carets(awareness: Awareness): Extension {
  return Extension.create({
    name: 'carets',
    // After the binding, which must know the new text before a place in it can be told.
    priority: 900,
    addProseMirrorPlugins: () => [caretPlugin(awareness)],
  });
}

function caretPlugin(awareness: Awareness): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, carets, _before, state) => {
        if (transaction.getMeta(key) === true || syncStateOf(state)?.isChangeOrigin)
          return drawCarets(state, awareness);
        return transaction.docChanged ? carets.map(transaction.mapping, transaction.doc) : carets;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const stopHearing = hearOthers(view, awareness);
      const telling = tellCaret(view, awareness);
      return {
        update: telling.changed,
        destroy: () => {
          stopHearing();
          telling.stop();
        },
      };
    },
  });
}

function hearOthers(view: EditorView, awareness: Awareness): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const redraw = () => {
    timer = null;
    if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true));
  };
  const changed = ({
    added,
    updated,
    removed,
  }: {
    added: number[];
    updated: number[];
    removed: number[];
  }) => {
    if ([...added, ...updated, ...removed].some((client) => client !== awareness.clientID))
      timer ??= setTimeout(redraw);
  };
  awareness.on('change', changed);
  timer = setTimeout(redraw);
  return () => {
    awareness.off('change', changed);
    if (timer) clearTimeout(timer);
  };
}
