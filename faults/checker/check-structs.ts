import * as Y from 'yjs';
import type { Edit, Violation } from './history.ts';
import { joinRanges } from './open-state.ts';

/**
 * Compares by what documents are made of: every insertion has a client and a clock, every deletion names some. All
 * of an acknowledged edit's must be in the board, and the board must have none beyond those that were made.
 */
export function checkStructs(edits: readonly Edit[], board: Y.Doc): readonly Violation[] {
  const lost = lostEdits(edits, board).map(
    ({ writer, number }): Violation => ({ rule: 'lost-edit', about: `${writer} ${number}: a part of it` }),
  );
  const made = new Map<number, number>();
  for (const { update } of edits)
    for (const { id, length } of Y.decodeUpdate(update).structs)
      made.set(id.client, Math.max(made.get(id.client) ?? 0, id.clock + length));
  const unwritten = [...Y.snapshot(board).sv]
    .filter(([client, clock]) => clock > (made.get(client) ?? 0))
    .map(
      ([client]): Violation => ({
        rule: 'unwritten',
        about: `client ${client} from ${made.get(client) ?? 0}`,
      }),
    );
  return [...lost, ...unwritten];
}

/** The acknowledged edits that are not, or not as a whole, part of the board. */
export function lostEdits(edits: readonly Edit[], board: Y.Doc): readonly Edit[] {
  const { sv, ds } = Y.snapshot(board);
  const erased = new Map([...ds.clients].map(([client, ranges]) => [client, joinRanges(ranges)]));
  return edits.filter(({ update, acknowledged }) => {
    if (!acknowledged) return false;
    const parts = Y.decodeUpdate(update);
    const isInserted = parts.structs.every(({ id, length }) => (sv.get(id.client) ?? 0) >= id.clock + length);
    const isErased = [...parts.ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) =>
        erased.get(client)?.some((each) => each.clock <= clock && each.clock + each.len >= clock + len),
      ),
    );
    return !isInserted || !isErased;
  });
}
