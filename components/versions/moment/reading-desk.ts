import { animateView } from '#components/board/canvas/animate-view.ts';
import type { DeskStore } from '#components/board/canvas/desk-store.ts';
import { type LinkId, makeId, type NoteId, type UserId } from '#lib/board/ids.ts';
import type { View } from '#lib/geometry/view.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import type { ActionName } from '#lib/tools/action-names.ts';
import type { Desk, Scene } from '#lib/tools/desk.ts';
import type { DeskEvent } from '#lib/tools/desk-event.ts';
import { reconcileDesk } from '#lib/tools/reconcile-desk.ts';
import { step } from '#lib/tools/step.ts';

/** A desk on which everything can be looked at and nothing changed. */
export type ReadingDesk = DeskStore & {
  readonly scene: () => Scene;
  /** Carries out what only looks: the rest has no effect here. */
  readonly run: (name: ActionName, focused: NoteId | null) => void;
  readonly glide: (view: View) => void;
  /** Selects this note alone; `null`: none. */
  readonly select: (id: NoteId | null) => void;
  readonly subscribeFocus: (listener: (id: NoteId) => void) => () => void;
  /** Begins to follow the store; returns what ends it. */
  readonly start: () => () => void;
};

/** @param first what is in view at the beginning @param author whose desk it is */
export function makeReadingDesk(
  store: BoardStore,
  first: Pick<Desk, 'view' | 'viewport' | 'block'>,
  author: UserId,
): ReadingDesk {
  const listeners = new Set<() => void>();
  const focusListeners = new Set<(id: NoteId) => void>();
  let desk: Desk = {
    ...{ tool: 'select', gesture: { kind: 'idle' }, selection: new Set(), editing: null },
    ...{ view: first.view, viewport: first.viewport, block: first.block },
  };
  let stopGlide = () => {};

  const put = (next: Desk) => {
    if (next === desk) return;
    desk = next;
    for (const listener of listeners) listener();
  };
  const scene = (): Scene => ({
    ...{ board: store.getBoard(), layout: store.getLayout(), author, now: Date.now },
    ...{
      mayEdit: false,
      mayComment: false,
      mayArrange: false,
      holdOf: () => 'fixed',
      newNotesIn: [],
      votesIn: [],
    },
    // Asked for by nothing that only looks.
    newNoteId: () => makeId((bytes) => crypto.getRandomValues(bytes)) as NoteId,
    newLinkId: () => makeId((bytes) => crypto.getRandomValues(bytes)) as LinkId,
  });
  const dispatch = (event: DeskEvent) => {
    if (event.type === 'pan-by' || event.type === 'zoom-at' || event.type === 'pointer-down') stopGlide();
    const outcome = step(desk, event, scene());
    put(outcome.desk);
    if (outcome.glideTo) glide(outcome.glideTo);
    if (outcome.focus) for (const listener of focusListeners) listener(outcome.focus);
  };
  const glide = (view: View) => {
    stopGlide();
    stopGlide = animateView(reading, view);
  };

  const reading: ReadingDesk = {
    get: () => desk,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    dispatch,
    glide,
    scene,
    run: (name, focused) => dispatch({ type: 'action', name, args: { focused } }),
    select: (id) => put({ ...desk, selection: new Set(id === null ? [] : [id]) }),
    subscribeFocus: (listener) => {
      focusListeners.add(listener);
      return () => {
        focusListeners.delete(listener);
      };
    },
    start: () => {
      const stop = store.subscribe(() => put(reconcileDesk(desk, store.getBoard())));
      return () => {
        stopGlide();
        stop();
      };
    },
  };
  return reading;
}
