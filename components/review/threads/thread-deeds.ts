import { callApi } from '#components/entry/call-api.ts';
import type { CommentId, ThreadId } from '#lib/review/ids.ts';
import { isRecord } from '#lib/review/is-record.ts';
import { parseThread } from '#lib/review/parse-thread.ts';
import type { Thread } from '#lib/review/thread.ts';
import type { DeedAnswer, ThreadStore } from './thread-store.ts';

export type ThreadDeeds = Pick<
  ThreadStore,
  'post' | 'propose' | 'answer' | 'reply' | 'edit' | 'remove' | 'react' | 'resolve' | 'reopen' | 'setKind'
>;

type DeedOptions = {
  /** `/api/boards/…` */
  readonly path: string;
  readonly byComment: (id: CommentId) => Thread | undefined;
  /** Takes a thread as it is after a deed. */
  readonly take: (thread: Thread, deed: 'began' | 'changed') => void;
  readonly drop: (thread: ThreadId) => void;
  /** Nobody knows what became of it. */
  readonly doubt: (thread: ThreadId | undefined) => void;
};

/** What a person does to threads, sent to the server; its answer is taken at once. */
export function makeThreadDeeds({ path, byComment, take, drop, doubt }: DeedOptions): ThreadDeeds {
  const call = async (
    thread: ThreadId | undefined,
    ...request: Parameters<typeof callApi>
  ): Promise<string | null> => {
    const [method, where, body] = request;
    const answer = await callApi(method, `${path}/${where}`, body);
    if (!answer.ok) {
      // Somebody else may have been faster.
      doubt(thread);
      return answer.message;
    }
    const told = isRecord(answer.data) ? answer.data.thread : undefined;
    const after = parseThread(told);
    if (after) take(after, thread === undefined ? 'began' : 'changed');
    else if (told === null && thread !== undefined) drop(thread);
    else doubt(thread);
    return null;
  };
  const onComment = (
    id: CommentId,
    method: 'POST' | 'PATCH' | 'DELETE',
    rest = '',
    body?: unknown,
  ): DeedAnswer => {
    const thread = byComment(id);
    if (!thread) return Promise.resolve('That comment is not there any more.');
    return call(thread.id, method, `comments/${id}${rest}`, body);
  };
  return {
    post: (anchor, kind, body) => call(undefined, 'POST', 'threads', { anchor, kind, body }),
    propose: (proposal, body) =>
      call(undefined, 'POST', 'threads', body === null ? { proposal } : { proposal, body }),
    answer: (id, answer) => call(id, 'POST', `threads/${id}/suggestion`, answer),
    reply: (id, body) => call(id, 'POST', `threads/${id}/comments`, { body }),
    edit: (id, body) => onComment(id, 'PATCH', '', { body }),
    remove: (id) => onComment(id, 'DELETE'),
    react: (id, emoji, user) => {
      const said = byComment(id)?.comments.find((comment) => comment.id === id);
      const isMine = said?.reactions.some((each) => each.emoji === emoji && each.users.includes(user));
      return onComment(id, isMine ? 'DELETE' : 'POST', '/reactions', { emoji });
    },
    resolve: (id, outcome, because) => call(id, 'POST', `threads/${id}/resolution`, { outcome, because }),
    reopen: (id) => call(id, 'DELETE', `threads/${id}/resolution`),
    setKind: (id, kind) => call(id, 'PATCH', `threads/${id}`, { kind }),
  };
}
