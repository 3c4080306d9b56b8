import * as Y from 'yjs';
import type { PresenceNews } from './presence.ts';
import type { Seat } from './seat.ts';
import { type SharedWrite, shareWrite } from './shared-write.ts';
import { writeUpdate } from './write-frames.ts';

/** One durable update and the seat that made it; `null`: the server itself. */
export type SeatUpdate = { readonly seat: Seat | null; readonly bytes: Uint8Array };

type BroadcastOptions = {
  /** Updates in one frame at most. */
  readonly most: number;
  /** Presence that goes out in the same write; `null` when there is none. */
  readonly presence: PresenceNews | null;
};

/**
 * Sends one window's updates as one frame to every synced seat; a window that a slow store made long goes out in
 * frames of at most `most` updates, because merging grows faster than linearly. A seat that made all of them itself
 * is not told its own words. However much there is to tell, each seat costs one write.
 */
export function broadcastUpdates(
  updates: readonly SeatUpdate[],
  seats: Iterable<Seat>,
  { most, presence }: BroadcastOptions,
): void {
  const [first] = updates;
  if (!first) return;
  const soleAuthor = updates.every(({ seat }) => seat === first.seat) ? first.seat : null;
  const changes = once(() => shareWrite(mergeInParts(updates, most)));
  const all = presence ? once(() => shareWrite([...changes().messages, presence.frame])) : changes;
  for (const seat of seats) {
    const hearsChanges = seat.isSynced && seat !== soleAuthor;
    const hearsPresence = presence !== null && seat !== presence.onlyAbout && !seat.connection.isBehind;
    if (hearsChanges) seat.connection.sendShared(hearsPresence ? all() : changes());
    else if (hearsPresence) seat.connection.send(presence.frame);
  }
}

function mergeInParts(updates: readonly SeatUpdate[], most: number): readonly Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let start = 0; start < updates.length; start += most) {
    const part = updates.slice(start, start + most).map(({ bytes }) => bytes);
    const [only] = part;
    frames.push(writeUpdate(part.length === 1 && only ? only : Y.mergeUpdates(part)));
  }
  return frames;
}

/** Made for the first who needs it, and the same for all others. */
function once(make: () => SharedWrite): () => SharedWrite {
  let made: SharedWrite | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
