import type { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** What the binding keeps in the editor's state. */
export type SyncState = {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Map<Y.AbstractType<unknown>, unknown> };
  readonly isChangeOrigin: boolean;
};

export function syncStateOf(state: EditorState): SyncState | undefined {
  return ySyncPluginKey.getState(state);
}
