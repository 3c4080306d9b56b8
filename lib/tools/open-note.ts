import { rectOf } from '../board/board.ts';
import { addNote } from '../board/commands/add-note.ts';
import type { NoteId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { BoardPoint } from '../geometry/point.ts';
import { mayChange } from './chosen-notes.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import { landingBlock } from './landing-block.ts';
import { addedNotes, noticeOf, unchanged } from './outcome.ts';
import { addedRect, reveal, revealToWrite } from './reveal.ts';

/** Opens a note's text; `typed` is what opened it, if anything was. Who may not write in it only selects the note. */
export function openNote(desk: Desk, scene: Scene, id: NoteId, typed = ''): Outcome {
  const note = scene.board.notes.get(id);
  if (!note || desk.editing?.id === id) return unchanged(desk);
  const opened: Desk = {
    ...desk,
    tool: 'select',
    gesture: { kind: 'idle' },
    selection: new Set([id]),
    block: note.at.block,
    editing: mayChange(scene, id) ? { id, typed } : null,
  };
  const rect = rectOf(note, scene.layout);
  return { ...unchanged(opened), ...(opened.editing ? revealToWrite(desk, rect) : reveal(desk, rect)) };
}

/**
 * Adds a note to a block, under a board point or at the first free place, and opens it. Where new notes come to
 * other blocks only, it goes there.
 */
export function addAndOpen(desk: Desk, scene: Scene, wanted: BlockKey, centre: BoardPoint | null): Outcome {
  if (!scene.mayEdit) return unchanged(desk);
  const block = landingBlock(scene, wanted);
  const changes = addNote(scene.board, scene.layout, scene, block, block === wanted ? centre : null);
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
