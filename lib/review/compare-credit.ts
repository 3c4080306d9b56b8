import type { UserId } from '../board/ids.ts';
import type { StepMark } from './history-step.ts';
import type { ChangeKind, NoteChange } from './note-change.ts';

/**
 * Says who did what became of each note between two moments, the last one first.
 * @param steps what is known of that time; only updates after `from` and up to `to` count
 */
export function creditChanges(
  changes: readonly NoteChange[],
  steps: readonly StepMark[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly NoteChange[] {
  const ofNote = Map.groupBy(steps, ({ id }) => id);
  return changes.map((change) => {
    const lastOf = new Map<UserId, number>();
    for (const { kind, by, seqs } of ofNote.get(change.id) ?? []) {
      const last = by !== null && bears(kind, change.kinds) ? lastWithin(seqs, from, to) : null;
      if (by !== null && last !== null) lastOf.set(by, Math.max(last, lastOf.get(by) ?? 0));
    }
    const by = [...lastOf].sort(([, a], [, b]) => b - a).map(([id]) => id);
    return { ...change, by };
  });
}

/** Whether a step is part of how a change came about. What was taken away and brought back may differ in anything. */
function bears(kind: ChangeKind, kinds: NoteChange['kinds']): boolean {
  if (kinds.includes('dropped')) return kind === 'dropped';
  return kinds.includes('added') || kind === 'added' || kind === 'dropped' || kinds.includes(kind);
}

function lastWithin(seqs: readonly number[], from: number, to: number): number | null {
  return seqs.findLast((seq) => seq > from && seq <= to) ?? null;
}
