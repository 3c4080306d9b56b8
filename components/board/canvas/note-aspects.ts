import type { NoteId } from '#lib/board/ids.ts';
import type { Size } from '#lib/geometry/point.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import type { DeskStore } from './desk-store.ts';
import type { FrameQueue } from './frame-queue.ts';
import { aspectsOf, isSameAspect, type NoteAspect, RESTING } from './note-aspect.ts';
import { isLanded, type RemoteSize, stepRemoteSizes } from './remote-sizes.ts';

/** Tells each note of its own aspect and wakes only those whose aspect changed. */
export type NoteAspects = {
  readonly get: (id: NoteId) => NoteAspect;
  readonly subscribe: (id: NoteId, listener: () => void) => () => void;
  readonly start: () => () => void;
};

type Sources = {
  readonly store: BoardStore;
  readonly desk: DeskStore;
  readonly presence: PresenceStore;
  readonly frames: FrameQueue;
};

export function makeNoteAspects({ store, desk, presence, frames }: Sources): NoteAspects {
  const listeners = new ListenerSets();
  let remote: ReadonlyMap<NoteId, RemoteSize> = new Map();
  let seen = desk.get();
  let aspects: ReadonlyMap<NoteId, NoteAspect> = new Map();

  const refresh = () => {
    seen = desk.get();
    const next = aspectsOf(seen, presence.getPeers(), liveRects(store, seen.gesture, remote));
    for (const [id, aspect] of next) {
      const before = aspects.get(id);
      if (before && isSameAspect(before, aspect)) next.set(id, before);
    }
    const before = aspects;
    aspects = next;
    for (const id of new Set([...before.keys(), ...next.keys()])) {
      if (before.get(id) !== next.get(id)) listeners.notify(id);
    }
  };
  const refreshPeers = (now: number) => {
    const resizes = new Map<NoteId, Size>();
    for (const { resize } of presence.getPeers()) if (resize) resizes.set(resize.id, resize.size);
    remote = stepRemoteSizes(remote, resizes, (id) => store.getNote(id)?.size ?? null, now);
    if (Array.from(remote.values()).some(({ heldUntil }) => heldUntil !== null)) frames.request(refreshPeers);
    refresh();
  };
  const deskChanged = () => {
    const { selection, editing, gesture } = desk.get();
    const resizes = gesture.kind === 'resizing' || seen.gesture.kind === 'resizing';
    if (selection !== seen.selection || editing?.id !== seen.editing?.id || resizes) refresh();
    else seen = desk.get();
  };
  const peersChanged = () => frames.request(refreshPeers);
  const boardChanged = () => {
    if (remote.size > 0) refresh();
  };

  refresh();
  return {
    get: (id) => aspects.get(id) ?? RESTING,
    subscribe: (id, listener) => listeners.add(id, listener),
    start: () => {
      const stops = [
        desk.subscribe(deskChanged),
        presence.subscribe(peersChanged),
        store.subscribe(boardChanged),
      ];
      refresh();
      return () => {
        for (const stop of stops) stop();
        frames.cancel(refreshPeers);
      };
    },
  };
}

/** The rectangles of the notes being resized here or by peers, each from its block's corner. */
function liveRects(
  store: BoardStore,
  gesture: ReturnType<DeskStore['get']>['gesture'],
  remote: ReadonlyMap<NoteId, RemoteSize>,
): ReadonlyMap<NoteId, Rect> {
  const live = new Map<NoteId, Rect>();
  for (const [id, resize] of remote) {
    const note = store.getNote(id);
    if (note && !isLanded(resize, note.size)) live.set(id, { x: note.at.x, y: note.at.y, ...resize.size });
  }
  if (gesture.kind === 'resizing') {
    const note = store.getNote(gesture.id);
    const block = note && store.getLayout().blocks[note.at.block];
    if (block)
      live.set(gesture.id, { ...gesture.rect, x: gesture.rect.x - block.x, y: gesture.rect.y - block.y });
  }
  return live;
}
