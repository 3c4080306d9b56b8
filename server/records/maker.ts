import { type BoardId, makeId } from '#lib/board/ids.ts';

/** Where new records take their time and their ids from. */
export type Maker = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Fills the array with unpredictable bytes. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => void;
};

/** The id of a new board: 126 random bits. */
export function makeBoardId({ random }: Maker): BoardId {
  return makeId(random) as BoardId;
}
