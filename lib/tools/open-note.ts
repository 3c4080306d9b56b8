import { rectOf } from '../board/board.ts';
import { addNote } from '../board/commands/add-note.ts';
import type { NoteId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { BoardPoint } from '../geometry/point.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import { addedNotes, noticeOf, unchanged } from './outcome.ts';
import { addedRect, reveal, revealToWrite } from './reveal.ts';

/** Opens a note's text; `typed` is what opened it, if anything was. A reader only selects the note. */
export function openNote(desk: Desk, scene: Scene, id: NoteId, typed = ''): Outcome {
  const note = scene.board.notes.get(id);
  if (!note || desk.editing?.id === id) return unchanged(desk);
  const opened: Desk = {
    ...desk,
    tool: 'select',
    gesture: { kind: 'idle' },
    selection: new Set([id]),
    block: note.at.block,
    editing: scene.mayEdit ? { id, typed } : null,
  };
  const rect = rectOf(note, scene.layout);
  return { ...unchanged(opened), ...(scene.mayEdit ? revealToWrite(desk, rect) : reveal(desk, rect)) };
}

/** Adds a note to a block, under a board point or at the first free place, and opens it. */
export function addAndOpen(desk: Desk, scene: Scene, block: BlockKey, centre: BoardPoint | null): Outcome {
  if (!scene.mayEdit) return unchanged(desk);
  const changes = addNote(scene.board, scene.layout, scene, block, centre);
  const id = addedNotes(changes)[0];
  const rect = addedRect(scene, changes);
  const idle: Desk = { ...desk, tool: 'select', gesture: { kind: 'idle' }, block };
  if (!id) return { ...unchanged(idle), ...noticeOf(1) };
  return {
    desk: { ...idle, selection: new Set([id]), editing: { id, typed: '' } },
    changes,
    ...(rect ? revealToWrite(desk, rect) : {}),
  };
}
