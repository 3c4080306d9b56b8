import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import type { DeskStore } from './desk-store.ts';
import type { FrameQueue } from './frame-queue.ts';
import type { NoteElements } from './note-elements.ts';
import { makeNotePlacer } from './note-placer.ts';
import { prefersReducedMotion } from './reduced-motion.ts';
import {
  isRestless,
  type Offset,
  type PeerDrag,
  type RemoteMotion,
  stepRemoteMotions,
} from './remote-motion.ts';

/** Moves the notes on the screen once a frame: those in somebody's hand, and those that moved in the document. */
export type NoteMover = {
  /** How far a note in somebody's hand is from where the document has it. */
  readonly offsetOf: (id: NoteId) => Offset | undefined;
  /** The notes that are drawn somewhere else than the document says. */
  readonly moving: () => Iterable<NoteId>;
  /** A note's element was drawn, perhaps in the middle of a drag; `live` is where a resizing has it. */
  readonly drawn: (id: NoteId, block: BlockKey, live: Rect | null) => void;
  /** The note's record changed: it may have to be drawn elsewhere. */
  readonly changed: (id: NoteId) => void;
  /** Called in a frame with the notes whose offset changed in it. */
  readonly onMoved: (listener: (ids: readonly NoteId[]) => void) => () => void;
  readonly start: () => () => void;
};

type Sources = {
  readonly store: BoardStore;
  readonly desk: DeskStore;
  readonly presence: PresenceStore;
  readonly frames: FrameQueue;
  readonly elements: NoteElements;
};

export function makeNoteMover({ store, desk, presence, frames, elements }: Sources): NoteMover {
  const listeners = new Set<(ids: readonly NoteId[]) => void>();
  const placer = makeNotePlacer(store, elements);
  let motions: ReadonlyMap<NoteId, RemoteMotion> = new Map();
  let offsets: ReadonlyMap<NoteId, Offset> = new Map();
  let own: ReadonlySet<NoteId> = new Set();
  let strayed = new Set<NoteId>();
  let last = 0;

  const placeOf = (id: NoteId) => {
    const note = store.getNote(id);
    return note ? rectOf(note, store.getLayout()) : null;
  };
  const hold = (id: NoteId) => {
    const offset = offsets.get(id);
    if (offset) placer.hold(id, offset, own.has(id) ? 'own' : 'peer');
  };
  const nextOffsets = (now: number): Map<NoteId, Offset> => {
    const drags = peerDrags(presence);
    const { gesture } = desk.get();
    const ownIds = gesture.kind === 'dragging' && !gesture.copies ? gesture.ids : [];
    if (own.size !== ownIds.length || !ownIds.every((id) => own.has(id))) own = new Set(ownIds);
    if (drags.size > 0 || motions.size > 0) {
      const elapsed = Math.min(50, Math.max(0, now - last));
      motions = stepRemoteMotions(motions, drags, placeOf, { now, elapsed, eased: !prefersReducedMotion() });
    }
    last = now;
    const next = new Map<NoteId, Offset>();
    for (const [id, { shown }] of motions) if (shown.dx !== 0 || shown.dy !== 0) next.set(id, shown);
    if (gesture.kind === 'dragging') for (const id of own) next.set(id, { dx: gesture.dx, dy: gesture.dy });
    return next;
  };

  const frame = (now: number) => {
    const before = offsets;
    offsets = nextOffsets(now);
    const released = Array.from(before.keys()).filter((id) => !offsets.has(id));
    const moved = Array.from(offsets.keys()).filter((id) => !isSameOffset(offsets.get(id), before.get(id)));
    for (const id of released) placer.release(id, now);
    for (const id of moved) hold(id);
    if (strayed.size > 0) {
      // The document may have moved a note under the hand that holds it.
      for (const id of strayed) hold(id);
      placer.follow(strayed, now);
      strayed = new Set();
    }
    const unsettled = placer.settle(now);
    if (released.length + moved.length > 0)
      for (const listener of listeners) listener([...released, ...moved]);
    const restless = Array.from(motions.values()).some(isRestless);
    if (restless || unsettled) frames.request(frame);
  };

  const deskChanged = () => {
    if (desk.get().gesture.kind === 'dragging' || own.size > 0) frames.request(frame);
  };
  const peersChanged = () => {
    if (motions.size > 0 || presence.getPeers().some(({ drag }) => drag)) frames.request(frame);
  };
  const boardChanged = () => {
    if (motions.size > 0) frames.request(frame);
  };
  return {
    offsetOf: (id) => offsets.get(id),
    moving: () => offsets.keys(),
    drawn: (id, block, live) => {
      placer.drawn(id, block, live);
      hold(id);
    },
    changed: (id) => {
      strayed.add(id);
      frames.request(frame);
    },
    onMoved: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      const stops = [
        desk.subscribe(deskChanged),
        presence.subscribe(peersChanged),
        store.subscribe(boardChanged),
      ];
      frames.request(frame);
      return () => {
        for (const stop of stops) stop();
        frames.cancel(frame);
      };
    },
  };
}

function peerDrags(presence: PresenceStore): Map<NoteId, PeerDrag> {
  const drags = new Map<NoteId, PeerDrag>();
  for (const { clientId, drag } of presence.getPeers()) {
    if (drag) for (const id of drag.ids) drags.set(id, { clientId, dx: drag.dx, dy: drag.dy });
  }
  return drags;
}

function isSameOffset(a: Offset | undefined, b: Offset | undefined): boolean {
  return a?.dx === b?.dx && a?.dy === b?.dy;
}
