import type { NoteId } from '#lib/board/ids.ts';
import type { Size } from '#lib/geometry/point.ts';

/** A note that a peer resizes: the size to draw until the document has it. */
export type RemoteSize = {
  readonly size: Size;
  /** The document's size when the resize was first seen. */
  readonly base: Size;
  /** The peer let go; milliseconds until which the document's word is awaited. */
  readonly heldUntil: number | null;
};

const HOLD = 250;

/** The remote sizes after presence or the document changed, or time passed. */
export function stepRemoteSizes(
  before: ReadonlyMap<NoteId, RemoteSize>,
  resizes: ReadonlyMap<NoteId, Size>,
  sizeOf: (id: NoteId) => Size | null,
  now: number,
): ReadonlyMap<NoteId, RemoteSize> {
  const next = new Map<NoteId, RemoteSize>();
  for (const id of new Set([...before.keys(), ...resizes.keys()])) {
    const written = sizeOf(id);
    const known = before.get(id);
    const resize = resizes.get(id);
    if (!written) continue;
    if (resize) {
      // A landed resize that presence still repeats is kept with its first base, so that it stays ignored.
      next.set(id, { size: resize, base: known?.base ?? written, heldUntil: null });
    } else if (known && !isLanded(known, written)) {
      const heldUntil = known.heldUntil ?? now + HOLD;
      if (now < heldUntil) next.set(id, { ...known, heldUntil });
    }
  }
  return next;
}

/** True once the document has another size than when the resize began. */
export function isLanded(remote: RemoteSize, written: Size): boolean {
  return remote.base.w !== written.w || remote.base.h !== written.h;
}
