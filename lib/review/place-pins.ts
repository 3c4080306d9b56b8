import type { NoteId } from '../board/ids.ts';
import { DEFAULT_NOTE_SIZE } from '../board/limits.ts';
import { type BlockKey, blockKeys } from '../canvas/blocks.ts';
import type { CanvasLayout } from '../canvas/layout.ts';
import { type BoardPoint, boardPoint } from '../geometry/point.ts';
import type { Rect } from '../geometry/rect.ts';
import type { ThreadId } from './ids.ts';
import type { Spot, Thread } from './thread.ts';

/** What a pin stands for. The threads of one thing share a pin. */
export type PinAbout =
  | { readonly is: 'note'; readonly note: NoteId }
  /** The note is not on the board any more. */
  | { readonly is: 'gone-note' }
  | { readonly is: 'block' }
  | { readonly is: 'point' };

/** `at` is in board units. `threads` is never empty and keeps the order in which they were given. */
export type Pin = {
  readonly key: string;
  readonly about: PinAbout;
  readonly block: BlockKey;
  readonly at: BoardPoint;
  readonly threads: readonly Thread[];
};

/** What is on the board of a note, and the block it is in; `null`: it is not there. */
export type NotePlace = { readonly block: BlockKey; readonly rect: Rect };

type Ground = {
  readonly layout: CanvasLayout;
  readonly noteAt: (id: NoteId) => NotePlace | null;
  /** Where a note lay that went while somebody looked; `null`: what the thread says of it is newer. */
  readonly sawAt: (id: NoteId) => Spot | null;
};

/** Which threads have pins: the open ones, and resolved ones only if they are asked for. */
export type PinsShown = { readonly resolved: 'shown' | 'hidden'; readonly open: ThreadId | null };

/** From a block's left edge to the pin on its upper edge, in board units. */
const INTO_BLOCK = 30;

/** The pins of a board in reading order: block by block, from top to bottom. */
export function placePins(
  threads: readonly Thread[],
  ground: Ground,
  { resolved, open }: PinsShown,
): readonly Pin[] {
  const pins = new Map<string, Pin & { readonly threads: Thread[] }>();
  for (const thread of threads) {
    if (thread.resolution !== null && resolved === 'hidden' && thread.id !== open) continue;
    const pin = pinOf(thread, ground);
    const known = pins.get(pin.key);
    if (known) known.threads.push(thread);
    else pins.set(pin.key, { ...pin, threads: [thread] });
  }
  return Array.from(pins.values()).sort(compareReading);
}

/** A point from its block's corner as one of the board. */
export function spotOnBoard({ block, x, y }: Spot, layout: CanvasLayout): BoardPoint {
  const corner = layout.blocks[block];
  return boardPoint(corner.x + x, corner.y + y);
}

/** Where the pin of a block is: on its upper edge, over the heading. */
export function blockPinAt(block: BlockKey, layout: CanvasLayout): BoardPoint {
  const { x, y } = layout.blocks[block];
  return boardPoint(x + INTO_BLOCK, y);
}

/** Where the pin of a note is: at its top right corner. */
export function notePinAt({ x, y, w }: Rect): BoardPoint {
  return boardPoint(x + w, y);
}

function pinOf({ id, anchor }: Thread, { layout, noteAt, sawAt }: Ground): Omit<Pin, 'threads'> {
  switch (anchor.is) {
    case 'note': {
      const { note } = anchor;
      const place = noteAt(note);
      const key = `note:${note}`;
      if (place) return { key, about: { is: 'note', note }, block: place.block, at: notePinAt(place.rect) };
      const lay = sawAt(note) ?? anchor.lastAt;
      // How wide it was nobody knows any more.
      const at = notePinAt({ ...spotOnBoard(lay, layout), ...DEFAULT_NOTE_SIZE });
      return { key, about: { is: 'gone-note' }, block: lay.block, at };
    }
    case 'block': {
      const { block } = anchor;
      return { key: `block:${block}`, about: { is: 'block' }, block, at: blockPinAt(block, layout) };
    }
    case 'point': {
      const { at } = anchor;
      return { key: `point:${id}`, about: { is: 'point' }, block: at.block, at: spotOnBoard(at, layout) };
    }
  }
}

function compareReading(a: Pin, b: Pin): number {
  return (
    blockKeys.indexOf(a.block) - blockKeys.indexOf(b.block) ||
    a.at.y - b.at.y ||
    a.at.x - b.at.x ||
    (a.key < b.key ? -1 : 1)
  );
}
