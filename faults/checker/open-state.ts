import * as Y from 'yjs';
import { boardRoots } from '#lib/sync/board-roots.ts';

/** A document of its own with that state; the caller destroys it. */
export function openState(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  boardRoots(doc);
  Y.applyUpdate(doc, state);
  return doc;
}

/** The document as values that can be compared: its contents, and what it has seen of whom. */
export type Standing = {
  readonly json: string;
  /** `client:clock`, in order. */
  readonly seen: string;
  /** `client:from+length`, in order. */
  readonly deleted: string;
};

export function standingOf(doc: Y.Doc): Standing {
  const { notes, links, blocks, interviews } = boardRoots(doc);
  const json = [notes, links, blocks, interviews].map((root) => sortedJson(root.toJSON()));
  const { sv, ds } = Y.snapshot(doc);
  const seen = [...sv].map(([client, clock]) => `${client}:${clock}`).sort();
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    joinRanges(ranges).map(({ clock, len }) => `${client}:${clock}+${len}`),
  );
  return { json: json.join('\n'), seen: seen.join(' '), deleted: deleted.sort().join(' ') };
}

type Range = { readonly clock: number; readonly len: number };

/** Neighbouring ranges as one: how a deletion is cut up depends on the order in which it arrived. */
export function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const { clock, len } of ranges.toSorted((a, b) => a.clock - b.clock)) {
    const last = joined.at(-1);
    if (last && last.clock + last.len >= clock)
      joined[joined.length - 1] = { clock: last.clock, len: Math.max(last.len, clock + len - last.clock) };
    else joined.push({ clock, len });
  }
  return joined;
}

/** Keys of a map come in the order in which they arrived, which is nobody's fault. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
