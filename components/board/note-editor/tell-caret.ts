import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { absolutePositionToRelativePosition } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Caret } from '#lib/sync/read-caret.ts';
import { syncStateOf } from './sync-state.ts';

/** Milliseconds between two places of one's own caret that others are told. */
const INTERVAL = 100;

/** Tells the others our caret while the editor has the focus; `changed` when it may have moved. */
export function tellCaret(view: EditorView, awareness: Awareness): { changed: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told: string | null = null;
  const tell = () => {
    timer = null;
    const caret = view.hasFocus() ? ownCaret(view.state) : null;
    const telling = JSON.stringify(caret);
    if (telling === told) return;
    told = telling;
    awareness.setLocalStateField('caret', caret);
  };
  const changed = () => {
    timer ??= setTimeout(tell, INTERVAL);
  };
  view.dom.addEventListener('focusin', changed);
  view.dom.addEventListener('focusout', changed);
  changed();
  return {
    changed,
    stop: () => {
      if (timer) clearTimeout(timer);
      view.dom.removeEventListener('focusin', changed);
      view.dom.removeEventListener('focusout', changed);
      awareness.setLocalStateField('caret', null);
    },
  };
}

function ownCaret(state: EditorState): Record<keyof Caret, unknown> | null {
  const sync = syncStateOf(state);
  if (!sync) return null;
  const place = (position: number): unknown =>
    Y.relativePositionToJSON(
      absolutePositionToRelativePosition(position, sync.type, sync.binding.mapping as never),
    );
  try {
    return { anchor: place(state.selection.anchor), head: place(state.selection.head) };
  } catch {
    return null;
  }
}
