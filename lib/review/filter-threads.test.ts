import { describe, expect, it } from 'vitest';
import type { BlockKey } from '../canvas/blocks.ts';
import { anchorBlock, everyThread, filterThreads, type ThreadFilter } from './filter-threads.ts';
import { isUnread } from './is-unread.ts';
import { sampleComment, sampleThread, sampleUser } from './testing/sample-thread.ts';
import type { Thread } from './thread.ts';
import { compareThreads, neighbourThread } from './thread-order.ts';

const ann = sampleUser('ann');
const bob = sampleUser('bob');
const naming = sampleComment('cleo', 'named', {
  body: [{ kind: 'paragraph', runs: [{ kind: 'mention', user: bob, name: 'Bob' }] }],
});
const threads: readonly Thread[] = [
  sampleThread('price', { kind: 'question', comments: [sampleComment('ann', 'Zu teuer für Familien?')] }),
  sampleThread('done', {
    anchor: { is: 'point', at: { block: 'channels', x: 1, y: 2 } },
    resolution: { outcome: 'kept', because: 'Nobody else sells it', by: ann, at: 5 },
    createdBy: sampleUser('cleo'),
    comments: [naming],
  }),
  sampleThread('bobs', {
    anchor: { is: 'block', block: 'key-resources' },
    isUnread: true,
    comments: [sampleComment('ann', 'x'), sampleComment('bob', 'y')],
  }),
  sampleThread('idea', {
    suggestion: {
      proposal: { is: 'new-note', block: 'channels', text: 'Sell in the café' },
      answer: { is: 'declined', by: ann, at: 1, because: 'Too small' },
    },
    comments: [sampleComment('bob', 'taken back', { body: null, removedBy: bob })],
  }),
];

const found = (filter: Partial<ThreadFilter>, blockOf: (thread: Thread) => BlockKey = anchorBlock) =>
  filterThreads(threads, { ...everyThread, ...filter }, { me: bob, blockOf }).map(({ id }) =>
    id.replace('thread-', ''),
  );

describe('filters', () => {
  it.each([
    [{}, ['price', 'done', 'bobs', 'idea']],
    [{ view: 'open' }, ['price', 'bobs', 'idea']],
    [{ view: 'resolved' }, ['done']],
    [{ view: 'mine' }, ['bobs']],
    [{ view: 'mentions' }, ['done']],
    [{ view: 'unread' }, ['bobs']],
    [{ block: 'key-resources' }, ['bobs']],
    [{ kind: 'question' }, ['price']],
    [{ kind: 'plain' }, ['done', 'bobs', 'idea']],
    [{ person: ann }, ['price', 'bobs', 'idea']],
    [{ person: ann, view: 'unread', words: 'Y X' }, ['bobs']],
    [{ words: 'FUR teuer' }, ['price']],
    [{ words: ' nobody  sells ' }, ['done']],
    [{ words: '@bob' }, ['done']],
    [{ words: 'cafe small' }, ['idea']],
    [{ words: 'taken' }, []],
    [{ words: 'teuer nobody' }, []],
  ] as const)('%j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('a thread is in the block in which its note is now', () => {
    expect(found({ block: 'revenue-streams' }, () => 'revenue-streams')).toHaveLength(4);
  });
});

describe('order', () => {
  it('the newest change is first, and every two have an order', () => {
    const list = [
      sampleThread('aaa', { changedAt: 1 }),
      sampleThread('bbb', { changedAt: 2 }),
      sampleThread('ccc', { changedAt: 1 }),
    ];
    const ids = (some: readonly Thread[]) => some.map(({ id }) => id);
    expect(ids(list.toSorted(compareThreads))).toEqual(['thread-bbb', 'thread-ccc', 'thread-aaa']);
    expect(list.toReversed().toSorted(compareThreads)).toEqual(list.toSorted(compareThreads));
  });

  it('next and previous go round, and begin at an end', () => {
    const ids = threads.map(({ id }) => id);
    const step = (from: (typeof ids)[number] | null, direction: 'next' | 'previous') =>
      ids.indexOf(neighbourThread(threads, from, direction)?.id ?? expect.fail());
    expect(ids.map((id) => step(id, 'next'))).toEqual([1, 2, 3, 0]);
    expect(ids.map((id) => step(id, 'previous'))).toEqual([3, 0, 1, 2]);
    expect([step(null, 'next'), step(null, 'previous')]).toEqual([0, 3]);
    expect(neighbourThread([], null, 'next')).toBeNull();
    expect(neighbourThread([], null, 'previous')).toBeNull();
  });
});

describe('unread', () => {
  const at = (author: string, time: number) => sampleComment(author, 'x', { at: time });
  const resolvedBy = (by: string, time: number) =>
    ({ outcome: 'changed', because: '', by: sampleUser(by), at: time }) as const;

  it.each([
    ['new words of another', [at('ann', 11)], null, true],
    ['words that were seen', [at('ann', 10)], null, false],
    ['my own', [at('bob', 11)], null, false],
    ['what is gone', [sampleComment('ann', 'x', { at: 11, body: null, removedBy: ann })], null, false],
    ['an outcome by another', [at('ann', 1)], resolvedBy('ann', 11), true],
    ['my own outcome', [at('ann', 1)], resolvedBy('bob', 11), false],
  ] as const)('%s', (_name, comments, resolution, expected) => {
    expect(isUnread({ comments, resolution }, bob, 10)).toBe(expected);
  });
});
