import { parseThreadId, type ThreadId } from '#lib/review/ids.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import type { Proposal } from '#lib/review/suggestion.ts';
import { THREADS_A_PAGE } from '#lib/review/thread.ts';
import { beginThread } from '#server/records/review/begin-thread.ts';
import { findThreads, listThreads, parseThreadCursor } from '#server/records/review/list-threads.ts';
import { newThreadShape } from '#server/records/review/request-shapes.ts';
import { allow } from '../../../allow.ts';
import { enterThreads, MOST_COMMENT_BYTES, tellMade, toldThread } from '../../../change-threads.ts';
import { handleChange, handleRead } from '../../../handle.ts';
import { maker } from '../../../maker.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';

/** A page of threads, the newest change first, after `?from=`; or those of `?ids=` that are there for the caller. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-threads');
  const { db } = call.services.store;
  const looking = { boardId, reader: call.user.id, now: maker.now() };
  const query = new URL(call.request.url).searchParams;
  const ids = query.get('ids');
  if (ids !== null) return findThreads(db, looking, readIds(ids));
  const text = query.get('from');
  const from = text === null ? null : parseThreadCursor(text);
  if (text !== null && !from) throw new Refusal('bad-request');
  return listThreads(db, looking, from);
});

/** Begins a thread, or one that proposes a change; then its words may be those of what is proposed. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { services, request } = call;
  const place = await enterThreads(call, 'comment', 'comment-by-person');
  const wish = await readBody(request, newThreadShape, MOST_COMMENT_BYTES);
  const subject = 'anchor' in wish ? wish.anchor : ({ is: 'proposal', proposal: wish.proposal } as const);
  const words = wish.body ?? (subject.is === 'proposal' ? wordsOf(subject.proposal) : null);
  const body = parseCommentBody(words);
  if (!body) throw new Refusal('bad-comment');
  const board = { db: services.store.db, rooms: services.rooms };
  const made = await beginThread(board, { ...place, subject, kind: wish.kind, body }, maker);
  return Response.json(toldThread(tellMade(services, place.boardId, made)), { status: 201 });
});

function readIds(text: string): readonly ThreadId[] {
  const ids = text.split(',').map(parseThreadId);
  const known = ids.filter((id) => id !== null);
  if (known.length < ids.length || ids.length > THREADS_A_PAGE) throw new Refusal('bad-request');
  return known;
}

/** Who proposes other words need not say more; who would take a note away says why. */
function wordsOf(proposal: Proposal): unknown {
  if (proposal.is === 'removal') return null;
  return proposal.text.split('\n').map((text) => ({ kind: 'paragraph', runs: [{ kind: 'text', text }] }));
}
