import * as Y from 'yjs';
import { rectOf } from '../../../../lib/board/board.ts';
import { parseNoteId } from '../../../../lib/board/ids.ts';
import type { BoardStore } from '../../../../lib/sync/board-store.ts';
import { writeChanges } from '../../../../lib/sync/write-changes.ts';
import type { NotePlace } from '../bench-page.ts';

/** The updates that another person's tab would send for these moves, one for each frame. */
export function encodeMoves(
  state: Uint8Array,
  store: BoardStore,
  frames: readonly (readonly NotePlace[])[],
): readonly Uint8Array[] {
  const other = new Y.Doc();
  Y.applyUpdate(other, state);
  let update: Uint8Array | null = null;
  other.on('update', (bytes: Uint8Array) => {
    update = bytes;
  });
  const updates = frames.map((places) => {
    writeChanges(
      other,
      places.map(({ id, x, y }) => {
        const noteId = parseNoteId(id);
        const note = noteId && store.getNote(noteId);
        if (!note) throw new Error(`There is no note ${id}.`);
        const rect = rectOf(note, store.getLayout());
        const at = { ...note.at, x: note.at.x + x - rect.x, y: note.at.y + y - rect.y };
        return { type: 'move-note', id: note.id, at };
      }),
      null,
    );
    if (!update) throw new Error('Nothing moved.');
    return update;
  });
  other.destroy();
  return updates;
}
