import type { BoardId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import type { Segment, SegmentMarks } from './segment.ts';

/** What all of it may weigh, in characters and what goes with them: some tens of megabytes. */
const ROOM = 16_000_000;
/** Of a note besides its text, of a step besides its notes, and of one of its updates. */
const NOTE_WEIGHT = 500;
const STEP_WEIGHT = 200;
const SEQ_WEIGHT = 8;

type Kept = Pick<Segment, 'index' | 'upTo'>;

/** The segments that were asked for last, or what is kept of them, as many as there is room for. */
export class SegmentCache<T extends Kept> {
  readonly #weigh: (kept: T) => number;
  readonly #room: number;
  /** The one that was asked for last comes last. */
  readonly #kept = new Map<string, { readonly segment: T; readonly weight: number }>();
  #weight = 0;

  constructor(weigh: (kept: T) => number, room = ROOM) {
    this.#weigh = weigh;
    this.#room = room;
  }

  /** `null` also for one that has gone on since. */
  get(boardId: BoardId, index: number, upTo: number): T | null {
    const key = keyOf(boardId, index);
    const kept = this.#kept.get(key);
    if (kept?.segment.upTo !== upTo) return null;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.segment;
  }

  put(boardId: BoardId, segment: T): void {
    const key = keyOf(boardId, segment.index);
    this.#drop(key);
    const weight = this.#weigh(segment);
    this.#kept.set(key, { segment, weight });
    this.#weight += weight;
    for (const [oldest] of this.#kept) {
      if (this.#weight <= this.#room) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}

const keyOf = (boardId: BoardId, index: number): string => `${boardId} ${index}`;

export function weightOf({ steps }: Segment): number {
  const noteWeight = (note: Note | null) => (note ? NOTE_WEIGHT + 2 * note.plain.length : 0);
  return steps.reduce(
    (sum, { before, after }) => sum + noteWeight(before) + noteWeight(after),
    weightOfMarks({ steps }),
  );
}

export function weightOfMarks({ steps }: Pick<SegmentMarks, 'steps'>): number {
  return steps.reduce((sum, { seqs }) => sum + STEP_WEIGHT + SEQ_WEIGHT * seqs.length, STEP_WEIGHT);
}
