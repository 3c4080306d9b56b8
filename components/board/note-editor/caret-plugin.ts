import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type PresenceUser, parsePresence } from '#lib/sync/presence.ts';
import { type Caret, readCaret } from '#lib/sync/read-caret.ts';

/** Milliseconds between two places of one's own caret that others are told. */
const INTERVAL = 100;

const key = new PluginKey<DecorationSet>('carets');

type SyncState = {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Map<Y.AbstractType<unknown>, unknown> };
  readonly isChangeOrigin: boolean;
};

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
      const telling = tellOthers(view, awareness);
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

function tellOthers(view: EditorView, awareness: Awareness): { changed: () => void; stop: () => void } {
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

function drawCarets(state: EditorState, awareness: Awareness): DecorationSet {
  const sync = syncStateOf(state);
  if (!sync) return DecorationSet.empty;
  const decorations = Array.from(awareness.getStates()).flatMap(([client, peer]) => {
    const caret = client === awareness.clientID ? null : readCaret(peer);
    const user = caret && parsePresence(peer)?.user;
    return user ? drawCaret(state, sync, client, user, caret) : [];
  });
  return DecorationSet.create(state.doc, decorations);
}

function drawCaret(
  state: EditorState,
  sync: SyncState,
  client: number,
  user: PresenceUser,
  caret: Caret,
): readonly Decoration[] {
  const anchor = positionIn(state, sync, caret.anchor);
  const head = positionIn(state, sync, caret.head);
  if (anchor === null || head === null) return [];
  const flag = Decoration.widget(head, () => caretElement(user), {
    key: `${client} ${user.colour} ${user.name}`,
    side: 10,
    ignoreSelection: true,
  });
  if (anchor === head) return [flag];
  const selection = { class: 'note-caret-selection', 'data-colour': user.colour };
  return [flag, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), selection)];
}

function positionIn(state: EditorState, sync: SyncState, position: Y.RelativePosition): number | null {
  try {
    const found = relativePositionToAbsolutePosition(
      sync.doc,
      sync.type,
      position,
      sync.binding.mapping as never,
    );
    return found === null ? null : Math.min(Math.max(found, 0), state.doc.content.size);
  } catch {
    return null;
  }
}

function caretElement(user: PresenceUser): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'note-caret';
  caret.dataset.colour = user.colour;
  caret.ariaHidden = 'true';
  const name = document.createElement('span');
  name.className = 'note-caret-name';
  name.textContent = user.name;
  caret.append(name);
  return caret;
}

function syncStateOf(state: EditorState): SyncState | undefined {
  return ySyncPluginKey.getState(state);
}
