import type { UserId } from '../board/ids.ts';
import { type BlockKey, blockKeys } from '../canvas/blocks.ts';
import type { ReviewId, ThreadId } from './ids.ts';
import { type Thread, type ThreadKind, threadKinds } from './thread.ts';

/** What reviewers said about a block with threads of one kind. */
export type KindSaid = {
  readonly kind: ThreadKind | 'plain';
  /** Who began one, each once. */
  readonly people: readonly UserId[];
  readonly threads: readonly ThreadId[];
};

/**
 * `agreed`: two people or more said the same kind of thing and nobody the contrary. `contested`: some hold it for good
 * or proven, others for wrong or unproven. `open`: anything else.
 */
export const verdicts = ['agreed', 'contested', 'open'] as const;

export type Verdict = (typeof verdicts)[number];

export type BlockSummary = {
  readonly block: BlockKey;
  /** Who spoke about the block, each once. */
  readonly people: readonly UserId[];
  /** What most people said first; equal ones in the order of `threadKinds`. */
  readonly kinds: readonly KindSaid[];
  readonly verdict: Verdict;
};

const kindOrder: readonly (ThreadKind | 'plain')[] = [...threadKinds, 'plain'];
const forIt: ReadonlySet<string> = new Set<ThreadKind>(['evidence', 'praise']);
const againstIt: ReadonlySet<string> = new Set<ThreadKind>(['assumption', 'contradiction']);

/** What the threads of a review say about each block that has any, in the order of the blocks. */
export function summariseReview(
  threads: readonly Thread[],
  review: ReviewId,
  blockOf: (thread: Thread) => BlockKey,
): readonly BlockSummary[] {
  const said = threads.filter(
    (thread) => thread.review === review && thread.comments.some(({ body }) => body),
  );
  const byBlock = Map.groupBy(said, blockOf);
  return blockKeys.flatMap((block) => {
    const about = byBlock.get(block);
    return about ? [summariseBlock(block, about)] : [];
  });
}

function summariseBlock(block: BlockKey, threads: readonly Thread[]): BlockSummary {
  const kinds = kindOrder
    .map((kind) => {
      const own = threads.filter((thread) => (thread.kind ?? 'plain') === kind);
      return { kind, people: [...peopleIn(own)], threads: own.map(({ id }) => id) };
    })
    .filter((said) => said.threads.length > 0)
    .sort((a, b) => b.people.length - a.people.length);
  return { block, people: [...peopleIn(threads)], kinds, verdict: verdictOf(threads, kinds) };
}

/** One person who both praises and doubts does not contradict anybody. */
function verdictOf(threads: readonly Thread[], kinds: readonly KindSaid[]): Verdict {
  const pros = peopleIn(threads.filter(({ kind }) => kind !== null && forIt.has(kind)));
  const cons = peopleIn(threads.filter(({ kind }) => kind !== null && againstIt.has(kind)));
  if (pros.size > 0 && cons.size > 0 && new Set([...pros, ...cons]).size > 1) return 'contested';
  return kinds.some(({ kind, people }) => kind !== 'plain' && people.length > 1) ? 'agreed' : 'open';
}

function peopleIn(threads: readonly Thread[]): ReadonlySet<UserId> {
  return new Set(threads.map(({ createdBy }) => createdBy));
}
