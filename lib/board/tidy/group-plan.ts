import type { BlockKey } from '../../canvas/blocks.ts';
import type { NoteId } from '../ids.ts';
import type { BlockSuggestion } from './suggest-groups.ts';

/** Notes that belong together; `heading`: what a note above them is to say, `null` for none. */
export type NoteGroup = { readonly heading: string | null; readonly notes: readonly NoteId[] };

/** A suggested group while somebody looks through it. It keeps its number when others are taken out. */
export type PlannedGroup = {
  readonly number: number;
  readonly block: BlockKey;
  readonly heading: string;
  readonly notes: readonly NoteId[];
};

/** What is to become of the notes: groups, and by block those that are in none. */
export type GroupPlan = {
  readonly groups: readonly PlannedGroup[];
  readonly others: ReadonlyMap<BlockKey, readonly NoteId[]>;
};

/** The groups of all blocks, numbered from 1. */
export function planGroups(blocks: readonly BlockSuggestion[]): GroupPlan {
  return {
    groups: blocks
      .flatMap(({ block, groups }) => groups.map((group) => ({ ...group, block })))
      .map((group, index) => ({ ...group, number: index + 1 })),
    others: new Map(blocks.map(({ block, others }) => [block, others])),
  };
}

export function withHeading(plan: GroupPlan, number: number, heading: string): GroupPlan {
  return {
    ...plan,
    groups: plan.groups.map((group) => (group.number === number ? { ...group, heading } : group)),
  };
}

/** The notes of the group are in none then. */
export function withoutGroup(plan: GroupPlan, number: number): GroupPlan {
  const gone = plan.groups.find((group) => group.number === number);
  return gone ? gone.notes.reduce(withoutNote, plan) : plan;
}

/** A group without notes goes with its last one. */
export function withoutNote(plan: GroupPlan, id: NoteId): GroupPlan {
  const from = plan.groups.find(({ notes }) => notes.includes(id));
  if (!from) return plan;
  return {
    groups: plan.groups
      .map((group) => ({ ...group, notes: group.notes.filter((each) => each !== id) }))
      .filter(({ notes }) => notes.length > 0),
    others: new Map(plan.others).set(from.block, [...(plan.others.get(from.block) ?? []), id]),
  };
}

/** The notes that are in no group of a block that has groups; where there are none, nothing is laid out anew. */
export function besideGroups(plan: GroupPlan): readonly NoteId[] {
  const blocks = new Set(plan.groups.map(({ block }) => block));
  return Array.from(plan.others).flatMap(([block, notes]) => (blocks.has(block) ? notes : []));
}

/** The groups as they are to be laid out; last what comes beside them. */
export function groupsToLay(plan: GroupPlan, headings: 'added' | 'none'): readonly NoteGroup[] {
  return [
    ...plan.groups.map(({ heading, notes }) => ({ heading: headings === 'added' ? heading : null, notes })),
    { heading: null, notes: besideGroups(plan) },
  ];
}
