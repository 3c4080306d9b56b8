import type { EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { relativePositionToAbsolutePosition } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { type PresenceUser, parsePresence } from '#lib/sync/presence.ts';
import { type Caret, readCaret } from '#lib/sync/read-caret.ts';
import { type SyncState, syncStateOf } from './sync-state.ts';

/** The other people's carets and selections in this note. Who they are is what the server says, parsed. */
export function drawCarets(state: EditorState, awareness: Awareness): DecorationSet {
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
  // Drawn by the style sheet: what stands in the note's text must be its text alone, for whoever reads or copies it.
  name.dataset.name = user.name;
  caret.append(name);
  return caret;
}
