import { Histogram } from './histogram.ts';

/** One edit or cursor on its way: who sent it, and when by `performance.now()`. */
export type Sent = { readonly by: number; readonly at: number; readonly counts: boolean };

/** What one measurement saw. Only what is sent while it is open counts for the times. */
export class Tally {
  isOpen = false;
  /** Sent while open. */
  edits = 0;
  cursors = 0;
  /** Received by others while open, whenever it was sent. */
  editsHeard = 0;
  cursorsHeard = 0;
  messages = 0;
  bytes = 0;
  /** From the edit to each of the others, to the answer that it is stored, and from the cursor to each of the others. */
  readonly editToPeer = new Histogram();
  readonly editToSaved = new Histogram();
  readonly cursorToPeer = new Histogram();

  sent(kind: 'edit' | 'cursor', by: number, at: number): Sent {
    if (this.isOpen) this[kind === 'edit' ? 'edits' : 'cursors'] += 1;
    return { by, at, counts: this.isOpen };
  }

  message(bytes: number): void {
    if (!this.isOpen) return;
    this.messages += 1;
    this.bytes += bytes;
  }

  /** Someone heard these; what they sent themselves is passed over. */
  heard(kind: 'edit' | 'cursor', all: readonly Sent[], listener: number, now: number): void {
    const times = kind === 'edit' ? this.editToPeer : this.cursorToPeer;
    let count = 0;
    for (const { by, at, counts } of all) {
      if (by === listener) continue;
      count += 1;
      if (counts) times.add(now - at);
    }
    if (this.isOpen) this[kind === 'edit' ? 'editsHeard' : 'cursorsHeard'] += count;
  }
}
