import * as Y from 'yjs';
import type { Seat } from './seat.ts';
import { writeUpdate } from './write-frames.ts';

/** One durable update and the seat that made it. */
export type SeatUpdate = { readonly seat: Seat; readonly bytes: Uint8Array };

/**
 * Sends one window's updates as one frame to every synced seat; a window that a slow store made long goes out in
 * frames of at most `most` updates, because merging grows faster than linearly. A seat that made all of them itself
 * is not told its own words.
 */
export function broadcastUpdates(updates: readonly SeatUpdate[], seats: Iterable<Seat>, most: number): void {
  const [first] = updates;
  if (!first) return;
  const soleAuthor = updates.every(({ seat }) => seat === first.seat) ? first.seat : null;
  const listeners = [...seats].filter((seat) => seat.isSynced && seat !== soleAuthor);
  if (listeners.length === 0) return;
  for (let start = 0; start < updates.length; start += most) {
    const part = updates.slice(start, start + most).map(({ bytes }) => bytes);
    const [only] = part;
    const frame = writeUpdate(part.length === 1 && only ? only : Y.mergeUpdates(part));
    for (const seat of listeners) seat.connection.send(frame);
  }
}
