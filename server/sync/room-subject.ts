import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { DocId } from '../store/doc-log.ts';
import { boardDocId, draftDocId } from '../store/docs.ts';

/** What a room is of: the document that everyone on a board shares, or what one of them has in hiding. */
export type RoomSubject =
  | { readonly is: 'board'; readonly boardId: BoardId }
  | { readonly is: 'draft'; readonly boardId: BoardId; readonly owner: UserId };

export function docIdOf(subject: RoomSubject): DocId {
  switch (subject.is) {
    case 'board':
      return boardDocId(subject.boardId);
    case 'draft':
      return draftDocId(subject.boardId, subject.owner);
  }
}
