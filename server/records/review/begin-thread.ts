import type { Kysely } from 'kysely';
import type { BoardId, NoteId } from '#lib/board/ids.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import type { Proposal } from '#lib/review/suggestion.ts';
import type { Anchor, ThreadKind } from '#lib/review/thread.ts';
import type { Asker } from '#lib/review/thread-rights.ts';
import type { Schema } from '#server/store/schema.ts';
import { followNotes } from '#server/store/threads-of-notes.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { Maker } from '../maker.ts';
import { createThread } from './create-thread.ts';
import { findNote, type NoteFacts } from './read-note.ts';
import { openDesk, type ThreadChange } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';

/** What a new thread is about: where a note is, the server knows best. */
export type ThreadSubject =
  | { readonly is: 'note'; readonly note: NoteId }
  | Exclude<Anchor, { readonly is: 'note' }>
  | { readonly is: 'proposal'; readonly proposal: Proposal };

export type ThreadWish = {
  readonly boardId: BoardId;
  readonly me: Asker;
  readonly subject: ThreadSubject;
  readonly kind: ThreadKind | null;
  readonly body: CommentBody;
};

type BoardServices = {
  readonly db: Kysely<Schema>;
  readonly rooms: Pick<Rooms, 'readState' | 'headSeq'>;
};

/** Begins a thread where its subject is on the board at this moment. */
export async function beginThread(
  { db, rooms }: BoardServices,
  { boardId, me, subject, kind, body }: ThreadWish,
  maker: Maker,
): Promise<ThreadChange | ReviewRefusal | 'no-such-note'> {
  const head = rooms.headSeq(boardId);
  const id = noteIn(subject);
  const note = id && (await findNote(rooms, boardId, id));
  if (id && !note) return 'no-such-note';
  if (note && hasChanged(note, subject)) return 'note-changed';
  const made = await db.transaction().execute(async (trx) =>
    createThread(await openDesk(trx, { boardId, me }, maker), {
      anchor: anchorOf(subject, id, note),
      noteAuthor: note?.author ?? null,
      kind,
      body,
      proposal: subject.is === 'proposal' ? subject.proposal : null,
    }),
  );
  // A note that was taken away in between did not find this thread to follow it.
  if (id && note && rooms.headSeq(boardId) !== head && !(await findNote(rooms, boardId, id)))
    await db
      .transaction()
      .execute((trx) => followNotes(trx, boardId, [{ is: 'gone', note: id, lay: note.at }]));
  return made;
}

function noteIn(subject: ThreadSubject): NoteId | null {
  switch (subject.is) {
    case 'note':
      return subject.note;
    case 'proposal':
      return subject.proposal.is === 'new-note' ? null : subject.proposal.note;
    default:
      return null;
  }
}

function hasChanged({ plain }: NoteFacts, subject: ThreadSubject): boolean {
  return subject.is === 'proposal' && subject.proposal.is !== 'new-note' && subject.proposal.was !== plain;
}

function anchorOf(subject: ThreadSubject, note: NoteId | null, facts: NoteFacts | null): Anchor {
  if (note && facts) return { is: 'note', note, lastAt: facts.at, isThere: true };
  switch (subject.is) {
    case 'block':
    case 'point':
      return subject;
    case 'proposal':
      if (subject.proposal.is === 'new-note') return { is: 'block', block: subject.proposal.block };
  }
  throw new Error('A thread about a note needs the note.');
}
