import type { NoteId } from '#lib/board/ids.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import type { DeskStore } from './desk-store.ts';
import type { FocusedNotes } from './focused-notes.ts';

/** More selected notes than this are not kept in the page while they are out of view. */
const MOST_SELECTED = 200;

/** Notes that stay in the page wherever they are: selected, open, focused, or in a peer's hand. */
export function keptNotes(
  desk: DeskStore,
  presence: PresenceStore,
  focused: FocusedNotes,
): ReadonlySet<NoteId> {
  const { selection, editing } = desk.get();
  const kept = new Set(selection.size <= MOST_SELECTED ? selection : []);
  if (editing) kept.add(editing.id);
  for (const id of focused.all()) kept.add(id);
  for (const { drag, resize } of presence.getPeers()) {
    for (const id of drag?.ids ?? []) kept.add(id);
    if (resize) kept.add(resize.id);
  }
  return kept;
}
