import type { BlockKey } from '../canvas/blocks.ts';
import type { NoteStep, ToldStep } from './history-step.ts';
import { STEP_GAP } from './history-steps.ts';
import type { ChangeKind } from './note-change.ts';

/** What one person did in one go, to one note or to several at once. */
export type ActivityEntry = {
  readonly kind: ChangeKind;
  readonly by: ToldStep['by'];
  /** The last update of it. */
  readonly seq: number;
  readonly since: number;
  readonly at: number;
  /** Where the notes lie after it, or lay last. */
  readonly block: BlockKey;
  /** One for each note, never none. */
  readonly steps: readonly ToldStep[];
};

/**
 * Puts steps together that people would tell in one sentence (notes added to a block, moved alike, recoloured,
 * resized or dropped by one person in one go), newest first. What somebody wrote stays note by note.
 * @param steps in any order
 */
export function tellActivity(steps: readonly ToldStep[]): readonly ActivityEntry[] {
  const entries: ActivityEntry[] = [];
  /** Where the entry lies that an earlier step of the same kind may belong to. */
  const open = new Map<string, number>();
  for (const step of steps.toSorted((a, b) => b.seq - a.seq)) {
    const { did, by, seq, since, at, block } = step;
    const key = [did.kind, by, block, did.kind === 'moved' ? did.from : ''].join(' ');
    const index = open.get(key);
    const entry = index === undefined ? undefined : entries[index];
    if (index !== undefined && entry && belongs(step, entry))
      entries[index] = {
        ...entry,
        since: Math.min(entry.since, since),
        steps: [...entry.steps, step],
      };
    else open.set(key, entries.push({ kind: did.kind, by, seq, since, at, block, steps: [step] }) - 1);
  }
  return entries;
}

function belongs(step: ToldStep, { kind, since, steps }: ActivityEntry): boolean {
  return kind !== 'reworded' && since - step.at <= STEP_GAP && !steps.some(({ id }) => id === step.id);
}

/** True for a step that somebody wants to know who looks at this block alone. */
export function isAboutBlock({ before, after }: NoteStep, block: BlockKey): boolean {
  return before?.at.block === block || after?.at.block === block;
}
