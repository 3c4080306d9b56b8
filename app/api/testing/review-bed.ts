import { type Role, roles } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { type InboxPage, parseInboxPage } from '#lib/review/parse-inbox.ts';
import { parseThread, parseThreadPage, type ThreadPage } from '#lib/review/parse-thread.ts';
import type { Thread } from '#lib/review/thread.ts';
import { type BoardEvent, parseBoardEvent } from '#lib/sync/board-event.ts';
import { addMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import type { RawClient } from '#server/sync/testing/raw-client.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import * as reactions from '../boards/[id]/comments/[comment]/reactions/route.ts';
import * as comment from '../boards/[id]/comments/[comment]/route.ts';
import * as close from '../boards/[id]/reviews/[review]/close/route.ts';
import * as review from '../boards/[id]/reviews/[review]/route.ts';
import * as submission from '../boards/[id]/reviews/[review]/submission/route.ts';
import * as reviews from '../boards/[id]/reviews/route.ts';
import * as replies from '../boards/[id]/threads/[thread]/comments/route.ts';
import * as resolution from '../boards/[id]/threads/[thread]/resolution/route.ts';
import * as thread from '../boards/[id]/threads/[thread]/route.ts';
import * as suggestion from '../boards/[id]/threads/[thread]/suggestion/route.ts';
import * as read from '../boards/[id]/threads/read/route.ts';
import * as threads from '../boards/[id]/threads/route.ts';
import * as readInbox from '../inbox/read/route.ts';
import * as inbox from '../inbox/route.ts';
import type { ApiBed } from './api-bed.ts';

export type TestPeople = Readonly<Record<Role, User>>;

let boards = 0;

/** A board with a member of each role. */
export async function insertPeopledBoard({ store }: ApiBed): Promise<{ id: BoardId; people: TestPeople }> {
  boards += 1;
  const entries = await Promise.all(
    roles.map(async (role) => [role, await insertTestUser(store, `${role}-${boards}`)] as const),
  );
  const people = Object.fromEntries(entries) as Record<Role, User>;
  const id = await insertTestBoard(store, `reviewed-${boards}`, people.owner);
  for (const [role, { id: userId }] of entries)
    await addMember(store.db, { boardId: id, userId, role, now: 2 });
  return { id, people };
}

/** Words as an editor of comments sends them. */
export const words = (text: string): object[] => [{ kind: 'paragraph', runs: [{ kind: 'text', text }] }];

export const naming = (user: User, name = user.name): object[] => [
  { kind: 'paragraph', runs: [{ kind: 'mention', user: user.id, name }] },
];

export const onBlock = (block = 'channels') => ({ is: 'block', block });

/** Every route of threads and reviews, asked as a page of ours would, about one board unless told otherwise. */
export function reviewCalls(bed: ApiBed, own: BoardId) {
  const about = (params: Readonly<Record<string, string>> = {}) => ({ id: own, ...params });
  type Who = User | null;
  return {
    page: (user: Who, query = '') => bed.ask(threads.GET, { method: 'GET', user, params: about(), query }),
    begin: (user: Who, body: object) => bed.ask(threads.POST, { user, params: about(), body }),
    one: (user: Who, id: string) =>
      bed.ask(thread.GET, { method: 'GET', user, params: about({ thread: id }) }),
    kind: (user: Who, id: string, kind: unknown) =>
      bed.ask(thread.PATCH, { method: 'PATCH', user, params: about({ thread: id }), body: { kind } }),
    reply: (user: Who, id: string, body: unknown) =>
      bed.ask(replies.POST, { user, params: about({ thread: id }), body: { body } }),
    resolve: (user: Who, id: string, body: object = { outcome: 'changed' }) =>
      bed.ask(resolution.POST, { user, params: about({ thread: id }), body }),
    reopen: (user: Who, id: string) =>
      bed.ask(resolution.DELETE, { method: 'DELETE', user, params: about({ thread: id }) }),
    answer: (user: Who, id: string, body: object = { answer: 'accept' }) =>
      bed.ask(suggestion.POST, { user, params: about({ thread: id }), body }),
    edit: (user: Who, id: string, body: unknown) =>
      bed.ask(comment.PATCH, { method: 'PATCH', user, params: about({ comment: id }), body: { body } }),
    remove: (user: Who, id: string) =>
      bed.ask(comment.DELETE, { method: 'DELETE', user, params: about({ comment: id }) }),
    react: (user: Who, id: string, emoji: unknown = '👍') =>
      bed.ask(reactions.POST, { user, params: about({ comment: id }), body: { emoji } }),
    unreact: (user: Who, id: string, emoji: unknown = '👍') =>
      bed.ask(reactions.DELETE, { method: 'DELETE', user, params: about({ comment: id }), body: { emoji } }),
    markRead: (user: Who, ids: readonly string[] | 'all', until: number) =>
      bed.ask(read.POST, { user, params: about(), body: { threads: ids, until } }),
    reviews: (user: Who) => bed.ask(reviews.GET, { method: 'GET', user, params: about() }),
    askReview: (user: Who, body: object) => bed.ask(reviews.POST, { user, params: about(), body }),
    review: (user: Who, id: string) =>
      bed.ask(review.GET, { method: 'GET', user, params: about({ review: id }) }),
    submit: (user: Who, id: string) => bed.ask(submission.POST, { user, params: about({ review: id }) }),
    close: (user: Who, id: string) => bed.ask(close.POST, { user, params: about({ review: id }) }),
    inbox: (user: Who, query = '') => bed.ask(inbox.GET, { method: 'GET', user, query }),
    readInbox: (user: Who, body: object) => bed.ask(readInbox.POST, { user, body }),
  };
}

export type ReviewCalls = ReturnType<typeof reviewCalls>;

/** The thread in an answer, read as a page of ours reads it. @throws when that was refused */
export async function threadIn(answer: Response | Promise<Response>): Promise<Thread> {
  const response = await answer;
  const data: unknown = await response.json();
  const found = typeof data === 'object' && data && 'thread' in data ? parseThread(data.thread) : null;
  if (!found) throw new Error(`That was answered ${response.status}: ${JSON.stringify(data)}`);
  return found;
}

export async function pageIn(answer: Response | Promise<Response>): Promise<ThreadPage> {
  const response = await answer;
  const data: unknown = await response.json();
  const page = parseThreadPage(data);
  if (!page) throw new Error(`That was answered ${response.status}: ${JSON.stringify(data)}`);
  return page;
}

export async function inboxIn(answer: Response | Promise<Response>): Promise<InboxPage> {
  const response = await answer;
  const data: unknown = await response.json();
  const page = parseInboxPage(data);
  if (!page) throw new Error(`That was answered ${response.status}: ${JSON.stringify(data)}`);
  return page;
}

/** What the server told a socket about records, so far. */
export function eventsAt(client: RawClient): readonly BoardEvent[] {
  return client.heard.flatMap((heard) => {
    const event = heard.type === 'event' ? parseBoardEvent(heard.text) : null;
    return event ? [event] : [];
  });
}

/** Everything that the server told a socket about records, as it came over the line. */
export function eventTextAt(client: RawClient): string {
  return client.heard.flatMap((heard) => (heard.type === 'event' ? [heard.text] : [])).join('\n');
}
