import type * as Y from 'yjs';
import { checkCanvas } from './check-canvas.ts';
import { checkRecords } from './check-records.ts';
import { checkStructs, lostEdits } from './check-structs.ts';
import type { Edit, Outcome, Violation } from './history.ts';
import { openState, standingOf } from './open-state.ts';

/**
 * What is wrong with a run; nothing when every promise was kept: each acknowledged edit is on the board, nothing
 * is there that nobody wrote, the canvas is sound, and every tab holds what the store holds with nothing pending.
 */
export function checkHistory({ edits, fresh, replicas }: Outcome): readonly Violation[] {
  const board = openState(fresh);
  const stored = standingOf(board);
  const violations = [...checkBoard(edits, board)];
  for (const { name, state } of replicas) {
    const doc = openState(state);
    violations.push(...pendingIn(name, doc));
    const own = standingOf(doc);
    for (const part of ['seen', 'deleted', 'json'] as const)
      if (own[part] !== stored[part])
        violations.push({ rule: 'diverged', about: `${name}: ${firstDifference(own[part], stored[part])}` });
    doc.destroy();
  }
  board.destroy();
  return violations;
}

/** The same for a board alone, as after a crash, when tabs still hold what was not saved. */
export function checkStored(edits: readonly Edit[], fresh: Uint8Array): readonly Violation[] {
  const board = openState(fresh);
  const violations = checkBoard(edits, board);
  board.destroy();
  return violations;
}

/** How many edits were said to be saved and are not, or not as a whole, on that board. */
export function countLost(edits: readonly Edit[], fresh: Uint8Array): number {
  const board = openState(fresh);
  const { length } = lostEdits(edits, board);
  board.destroy();
  return length;
}

function checkBoard(edits: readonly Edit[], board: Y.Doc): readonly Violation[] {
  return [
    ...pendingIn('the store', board),
    ...checkStructs(edits, board),
    ...checkRecords(edits, board),
    ...checkCanvas(board),
  ];
}

function pendingIn(name: string, { store }: Y.Doc): readonly Violation[] {
  return store.pendingStructs || store.pendingDs ? [{ rule: 'pending', about: name }] : [];
}

function firstDifference(own: string, stored: string): string {
  let at = 0;
  while (own[at] === stored[at]) at += 1;
  const from = Math.max(0, at - 40);
  return `…${own.slice(from, at + 60)}… where the store has …${stored.slice(from, at + 60)}…`;
}
