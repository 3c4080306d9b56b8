import type { VersionReason } from './version.ts';

/** One update in the log. `at`: milliseconds since 1970. */
export type LogTime = { readonly seq: number; readonly at: number };

export type DueVersion = LogTime & { readonly reason: Extract<VersionReason, 'sitting' | 'interval'> };

export type VersionsDue = {
  /** What should have been kept by now, oldest first. */
  readonly due: readonly DueVersion[];
  /** Milliseconds until there may be something more to keep; `null`: not before somebody edits. */
  readonly wait: number | null;
};

/** Without an edit for so long people have stopped working on the board, in milliseconds. */
export const QUIET = 5 * 60_000;
/** While they work on it, it is kept this often, in milliseconds. */
export const INTERVAL = 10 * 60_000;

/**
 * Says from the log alone which versions there should be after the last one that was kept, whatever became of the
 * process that should have kept them.
 * @param edits the updates since that version, in order
 * @param isOver nobody is at the board any more
 */
export function versionsDue(
  edits: readonly LogTime[],
  { now, isOver }: { readonly now: number; readonly isOver: boolean },
): VersionsDue {
  const due: DueVersion[] = [];
  let [first] = edits;
  let last = first;
  for (const edit of edits) {
    if (!first || !last) break;
    const isRested = edit.at - last.at >= QUIET;
    if (isRested || (edit.at - first.at >= INTERVAL && edit !== first)) {
      due.push({ ...last, reason: isRested ? 'sitting' : 'interval' });
      first = edit;
    }
    last = edit;
  }
  if (!first || !last) return { due, wait: null };
  if (isOver || now - last.at >= QUIET) return { due: [...due, { ...last, reason: 'sitting' }], wait: null };
  if (now - first.at >= INTERVAL) return { due: [...due, { ...last, reason: 'interval' }], wait: null };
  const wait = Math.min(first.at + INTERVAL, last.at + QUIET) - now;
  // A clock that was set back must not put it off for hours.
  return { due, wait: Math.min(Math.max(wait, 1), QUIET) };
}
