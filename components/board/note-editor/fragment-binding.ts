import { type Content, Extension } from '@tiptap/core';
import type { Plugin } from '@tiptap/pm/state';
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { BoardUndo } from '#lib/sync/undo.ts';

type Binding = { _observeFunction: (...event: unknown[]) => void };

/**
 * Binds the editor to one note's fragment and lets `undo` see its transactions. `onBroken` is called when
 * a peer wrote something that the binding cannot show: the editor is then out of step and has to close.
 */
export function fragmentBinding(fragment: Y.XmlFragment, undo: BoardUndo, onBroken: () => void): Extension {
  let mapping: ReturnType<typeof initProseMirrorDoc>['mapping'];
  return Extension.create({
    name: 'fragmentBinding',
    priority: 1_000,
    // The editor begins with the text, so that the binding need not replace all of it at once.
    onBeforeCreate({ editor }) {
      const read = initProseMirrorDoc(fragment, editor.schema);
      mapping = read.mapping;
      // It takes a node as it is, though the type of the option does not say so.
      editor.options.content = read.doc.childCount > 0 ? (read.doc as unknown as Content) : null;
    },
    addProseMirrorPlugins() {
      undo.addTrackedOrigin(ySyncPluginKey);
      const plugin: Plugin = ySyncPlugin(fragment, { mapping });
      guard(plugin, onBroken);
      return [plugin];
    },
  });
}

/** An error in the binding's observer would otherwise surface wherever the update came in, as in the socket. */
function guard(plugin: Plugin, onBroken: () => void): void {
  const init: unknown = plugin.spec.state?.init;
  if (typeof init !== 'function') return;
  const { binding } = init() as { binding: Binding };
  const observe = binding._observeFunction;
  binding._observeFunction = (...event) => {
    try {
      observe(...event);
    } catch {
      onBroken();
    }
  };
}
