import type { UserId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import { mentionedUsers } from './mentions.ts';
import type { Thread, ThreadKind } from './thread.ts';
import { threadHas } from './thread-search.ts';

/** What the panel shows. `mine`: I began it or spoke in it. */
export const threadViews = ['open', 'resolved', 'mine', 'mentions', 'unread', 'all'] as const;

export type ThreadView = (typeof threadViews)[number];

/** `null` and empty words leave everything in. `kind` `'plain'` is for threads that are of none. */
export type ThreadFilter = {
  readonly view: ThreadView;
  readonly block: BlockKey | null;
  readonly kind: ThreadKind | 'plain' | null;
  readonly person: UserId | null;
  readonly words: string;
};

export const everyThread: ThreadFilter = { view: 'all', block: null, kind: null, person: null, words: '' };

/** Who looks, and where they see a thread: a note that was moved is in another block than it was. */
export type ThreadReader = {
  readonly me: UserId;
  readonly blockOf: (thread: Thread) => BlockKey;
};

/** The threads that a filter lets through, in their order. */
export function filterThreads(
  threads: readonly Thread[],
  filter: ThreadFilter,
  { me, blockOf }: ThreadReader,
): readonly Thread[] {
  const { view, block, kind, person, words } = filter;
  return threads.filter(
    (thread) =>
      isInView(thread, view, me) &&
      (block === null || blockOf(thread) === block) &&
      (kind === null || (thread.kind ?? 'plain') === kind) &&
      (person === null || spokeIn(thread, person)) &&
      threadHas(thread, words),
  );
}

/** The block in which a thread's pin is, as the server knows it. */
export function anchorBlock({ anchor }: Thread): BlockKey {
  switch (anchor.is) {
    case 'note':
      return anchor.lastAt.block;
    case 'block':
      return anchor.block;
    case 'point':
      return anchor.at.block;
  }
}

function isInView(thread: Thread, view: ThreadView, me: UserId): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'open':
      return thread.resolution === null;
    case 'resolved':
      return thread.resolution !== null;
    case 'unread':
      return thread.isUnread;
    case 'mine':
      return spokeIn(thread, me);
    case 'mentions':
      return thread.comments.some(({ body }) => body !== null && mentionedUsers(body).includes(me));
  }
}

function spokeIn({ createdBy, comments }: Thread, user: UserId): boolean {
  return createdBy === user || comments.some(({ author, body }) => author === user && body !== null);
}
