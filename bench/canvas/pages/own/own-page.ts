import { applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { BoardDesk } from '../../../../components/board/make-board-desk.ts';
import { rectOf } from '../../../../lib/board/board.ts';
import { type NoteId, parseNoteId } from '../../../../lib/board/ids.ts';
import { toScreen } from '../../../../lib/geometry/view.ts';
import type { BenchPage, NotePlace } from '../bench-page.ts';
import { encodeMoves } from './encode-moves.ts';
import { encodePresence } from './encode-presence.ts';
import type { LocalBoard } from './open-local-board.ts';

/** Our own canvas, as the measurement works with it. */
export function ownPage({ doc, session }: LocalBoard, desk: BoardDesk): BenchPage {
  const { store, awareness } = session;
  const noteOf = (id: string) => {
    const noteId = parseNoteId(id);
    return noteId ? store.getNote(noteId) : undefined;
  };
  const placeOf = (id: string) => {
    const note = noteOf(id);
    if (!note) throw new Error(`There is no note ${id}.`);
    return rectOf(note, store.getLayout());
  };
  const play = (messages: readonly Uint8Array[]) => (frame: number) => {
    const message = messages[frame];
    if (message) applyAwarenessUpdate(awareness, message, 'server');
  };
  const dragOf = ({ id, x, y }: NotePlace) => {
    const from = placeOf(id);
    return { cursor: { x, y }, drag: { ids: [id], dx: x - from.x, dy: y - from.y } };
  };
  return {
    getView: () => desk.get().view,
    setView: (view) => desk.put((before) => ({ ...before, view })),
    screenRect: (id) => {
      const note = noteOf(id);
      const canvas = document.querySelector('[data-canvas]')?.getBoundingClientRect();
      if (!note || !canvas) return null;
      const rect = rectOf(note, store.getLayout());
      const { view } = desk.get();
      const { x, y } = toScreen(view, rect);
      return { x: canvas.x + x, y: canvas.y + y, w: rect.w * view.zoom, h: rect.h * view.zoom };
    },
    textOf: (id) => noteOf(id)?.plain ?? '',
    select: (ids) => {
      const selection = new Set<NoteId>(ids.flatMap((id) => parseNoteId(id) ?? []));
      desk.put((before) => ({ ...before, selection, editing: null }));
    },
    playCursors: (frames) =>
      play(encodePresence(frames.map((points) => points.map((cursor) => ({ cursor, drag: null }))))),
    playDrags: (frames) => play(encodePresence(frames.map((places) => places.map(dragOf)))),
    sendAway: () => {
      const others = Array.from(awareness.getStates().keys()).filter((id) => id !== awareness.clientID);
      removeAwarenessStates(awareness, others, 'server');
    },
    playMoves: (frames) => {
      const updates = encodeMoves(Y.encodeStateAsUpdate(doc), store, frames);
      return (frame) => {
        const update = updates[frame];
        if (update) Y.applyUpdate(doc, update, 'server');
      };
    },
  };
}
