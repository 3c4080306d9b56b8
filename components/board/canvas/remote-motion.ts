import type { NoteId } from '#lib/board/ids.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';

/** How far something is drawn from where the document has it, in board units. */
export type Offset = { readonly dx: number; readonly dy: number };

/** A note that a peer drags, as this screen shows it. */
export type RemoteMotion = {
  readonly clientId: number;
  /** Where the document has the note, in board units: when that changes, the drop has arrived. */
  readonly base: BoardPoint;
  readonly shown: Offset;
  readonly target: Offset;
  /** The drop is in the document; what presence still says about this drag is old. */
  readonly landed: boolean;
  /** The peer let go but the document does not say where yet; milliseconds. */
  readonly heldUntil: number | null;
};

export type PeerDrag = Offset & { readonly clientId: number };

export type Clock = {
  /** Milliseconds, of any origin. */
  readonly now: number;
  /** Milliseconds since the last step. */
  readonly elapsed: number;
  /** False: notes jump to where they are shown. */
  readonly eased: boolean;
};

/** Presence and document travel apart: a released note waits this long for its drop before it goes back. */
const HOLD = 250;
/** Milliseconds in which a note covers 63 % of the way to where its peer has it. */
const EASE = 45;
const NEAR = 0.3;
const NOWHERE: Offset = { dx: 0, dy: 0 };

/** One frame of all remote drags. A note that is back at rest is left out of the answer. */
export function stepRemoteMotions(
  motions: ReadonlyMap<NoteId, RemoteMotion>,
  drags: ReadonlyMap<NoteId, PeerDrag>,
  placeOf: (id: NoteId) => BoardPoint | null,
  clock: Clock,
): ReadonlyMap<NoteId, RemoteMotion> {
  const next = new Map<NoteId, RemoteMotion>();
  for (const id of new Set([...motions.keys(), ...drags.keys()])) {
    const place = placeOf(id);
    if (!place) continue;
    const before = motions.get(id);
    const drag = drags.get(id);
    const followed = before ? follow(before, drag, place, clock.now) : begin(drag, place);
    if (!followed) continue;
    const shown = ease(followed.shown, followed.target, clock);
    const done = (followed.landed || followed.heldUntil !== null) && !drag && isSame(shown, NOWHERE);
    if (!done || isWaiting(followed)) next.set(id, { ...followed, shown });
  }
  return next;
}

/** True when another frame will look different, or time alone will change something. */
export function isRestless(motion: RemoteMotion): boolean {
  return !isSame(motion.shown, motion.target) || isWaiting(motion);
}

function isWaiting(motion: RemoteMotion): boolean {
  return motion.heldUntil !== null && !motion.landed && !isSame(motion.target, NOWHERE);
}

function begin(drag: PeerDrag | undefined, place: BoardPoint): RemoteMotion | null {
  if (!drag) return null;
  const { clientId, dx, dy } = drag;
  return { clientId, base: place, shown: NOWHERE, target: { dx, dy }, landed: false, heldUntil: null };
}

function follow(
  before: RemoteMotion,
  drag: PeerDrag | undefined,
  place: BoardPoint,
  now: number,
): RemoteMotion {
  if (place.x !== before.base.x || place.y !== before.base.y) return land(before, place);
  if (drag && drag.clientId !== before.clientId) {
    const { clientId, dx, dy } = drag;
    return { ...before, clientId, target: { dx, dy }, landed: false, heldUntil: null };
  }
  if (before.landed) return before;
  if (drag) return { ...before, target: { dx: drag.dx, dy: drag.dy }, heldUntil: null };
  if (before.heldUntil === null) return { ...before, heldUntil: now + HOLD };
  return now < before.heldUntil ? before : { ...before, target: NOWHERE };
}

/** The note stays where it is seen and goes on to where the document now has it. */
function land(before: RemoteMotion, place: BoardPoint): RemoteMotion {
  return {
    ...before,
    base: place,
    landed: true,
    heldUntil: null,
    target: NOWHERE,
    shown: {
      dx: before.shown.dx - (place.x - before.base.x),
      dy: before.shown.dy - (place.y - before.base.y),
    },
  };
}

function ease(from: Offset, to: Offset, { elapsed, eased }: Clock): Offset {
  const share = eased ? 1 - Math.exp(-elapsed / EASE) : 1;
  const dx = from.dx + (to.dx - from.dx) * share;
  const dy = from.dy + (to.dy - from.dy) * share;
  return Math.abs(dx - to.dx) < NEAR && Math.abs(dy - to.dy) < NEAR ? to : { dx, dy };
}

function isSame(a: Offset, b: Offset): boolean {
  return a.dx === b.dx && a.dy === b.dy;
}
