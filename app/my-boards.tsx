import { BoardList } from '#components/dashboard/board-list.tsx';
import { BoardThumbnail } from '#components/dashboard/board-thumbnail.tsx';
import { listMyBoards } from '#server/records/my-boards.ts';
import { getServices } from '#server/services.ts';
import type { User } from '#server/store/users.ts';
import { outlinesOf } from './outlines.ts';

/** Reads a person's boards with their pictures. A board whose document cannot be read is listed without one. */
export async function MyBoards({ user }: { user: User }) {
  const { store, rooms, log } = getServices();
  const readOutline = outlinesOf(rooms);
  const boards = await listMyBoards(store.db, user.id);
  const summaries = [];
  for (const { id, title, role, people, updatedAt, headSeq } of boards) {
    const outline = await readOutline(id, headSeq).catch((error: unknown) => {
      log.error({ boardId: id, err: error }, 'a board has no picture: its document could not be read');
      return null;
    });
    const thumbnail = outline && <BoardThumbnail outline={outline} />;
    summaries.push({ id, title, role, people, changed: updatedAt, thumbnail });
  }
  return <BoardList boards={summaries} now={Date.now()} />;
}
