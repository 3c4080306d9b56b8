import type { HistoryPart } from '#lib/review/parse-history.ts';
import { type Asked, askServer } from '../ask-server.ts';

/** What has been read of a history so far, newest first. */
export type Feed<T> = {
  readonly entries: readonly T[];
  /** What to ask with for older ones; `null`: that was all. */
  readonly next: number | null;
  readonly isDamaged: boolean;
};

/** Parts that are asked for in a row while they hold nothing: what is looked for may lie far back. */
const MOST_EMPTY = 8;

/** Reads on from `before`, until there is something to show. @param path with `?` or without */
export async function readOn<T>(
  path: string,
  before: number | null,
  parse: (data: unknown) => HistoryPart<T> | null,
): Promise<Asked<Feed<T>>> {
  let cursor = before;
  let isDamaged = false;
  for (let asked = 0; ; asked += 1) {
    const sign = path.includes('?') ? '&' : '?';
    const part = await askServer(cursor === null ? path : `${path}${sign}before=${cursor}`, parse);
    if (part.is === 'failed') return part;
    const { entries, next } = part.data;
    isDamaged ||= part.data.isDamaged;
    if (entries.length > 0 || next === null || asked >= MOST_EMPTY)
      return { is: 'here', data: { entries, next, isDamaged } };
    cursor = next;
  }
}
