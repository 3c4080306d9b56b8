import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import type { DeskStore } from './desk-store.ts';
import type { FrameQueue } from './frame-queue.ts';
import type { NoteElements } from './note-elements.ts';
import { prefersReducedMotion } from './reduced-motion.ts';
import {
  isRestless,
  type Offset,
  type PeerDrag,
  type RemoteMotion,
  stepRemoteMotions,
} from './remote-motion.ts';
import { OWN_LIFT, PEER_LIFT, stackOrder } from './stack-order.ts';

/** A moved note keeps its own layer this long after it came to rest, in milliseconds. */
const SETTLE = 250;

/** Draws dragged notes by writing their transforms once a frame; at rest a note has none. */
export type NoteMover = {
  readonly offsetOf: (id: NoteId) => Offset | undefined;
  /** The notes that are drawn somewhere else than the document says. */
  readonly moving: () => Iterable<NoteId>;
  /** A note's element has just come into the page, perhaps in the middle of a drag. */
  readonly place: (id: NoteId) => void;
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
  const settling = new Map<HTMLElement, number>();
  let motions: ReadonlyMap<NoteId, RemoteMotion> = new Map();
  let offsets: ReadonlyMap<NoteId, Offset> = new Map();
  let own: ReadonlySet<NoteId> = new Set();
  let last = 0;

  const placeOf = (id: NoteId) => {
    const note = store.getNote(id);
    return note ? rectOf(note, store.getLayout()) : null;
  };
  const write = (id: NoteId) => {
    const element = elements.get(id);
    const offset = offsets.get(id);
    if (!element || !offset) return;
    settling.delete(element);
    const { style } = element;
    style.willChange = 'transform';
    style.transform = `translate(${offset.dx}px,${offset.dy}px)`;
    style.zIndex = String(own.has(id) ? OWN_LIFT : PEER_LIFT);
    element.toggleAttribute('data-lifted', true);
  };
  const release = (id: NoteId, now: number) => {
    const element = elements.get(id);
    if (!element) return;
    const note = store.getNote(id);
    element.style.transform = '';
    element.style.zIndex = note ? String(stackOrder(note.at.z)) : '';
    element.toggleAttribute('data-lifted', false);
    settling.set(element, now + SETTLE);
  };
  const settle = (now: number) => {
    for (const [element, due] of settling) {
      if (now < due) continue;
      element.style.willChange = '';
      settling.delete(element);
    }
  };

  const frame = (now: number) => {
    const drags = peerDrags(presence);
    const { gesture } = desk.get();
    own = gesture.kind === 'dragging' && !gesture.copies ? new Set(gesture.ids) : new Set();
    if (drags.size > 0 || motions.size > 0) {
      const elapsed = Math.min(50, Math.max(0, now - last));
      motions = stepRemoteMotions(motions, drags, placeOf, { now, elapsed, eased: !prefersReducedMotion() });
    }
    last = now;
    const next = new Map<NoteId, Offset>();
    for (const [id, { shown }] of motions) if (shown.dx !== 0 || shown.dy !== 0) next.set(id, shown);
    if (gesture.kind === 'dragging') for (const id of own) next.set(id, { dx: gesture.dx, dy: gesture.dy });

    const released = Array.from(offsets.keys()).filter((id) => !next.has(id));
    const moved = Array.from(next.keys()).filter((id) => !isSameOffset(next.get(id), offsets.get(id)));
    offsets = next;
    for (const id of released) release(id, now);
    for (const id of moved) write(id);
    settle(now);
    if (released.length + moved.length > 0)
      for (const listener of listeners) listener([...released, ...moved]);
    const restless = Array.from(motions.values()).some(isRestless);
    if (restless || settling.size > 0) frames.request(frame);
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
    place: write,
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
