import { BinList } from '#components/dashboard/bin-list.tsx';
import { BoardList } from '#components/dashboard/board-list.tsx';
import { isOnShelf, type Shelf } from '#components/dashboard/shelves.ts';
import { listMyBoards } from '#server/records/my-boards.ts';
import { getServices } from '#server/services.ts';
import { listDeletedBoards } from '#server/store/boards.ts';
import type { User } from '#server/store/users.ts';

/** Reads what a person has on one of their shelves. */
export async function MyBoards({ user, shelf }: { user: Pick<User, 'id'>; shelf: Shelf }) {
  const { db } = getServices().store;
  const now = Date.now();
  if (shelf === 'bin') return <BinList boards={await listDeletedBoards(db, user.id)} now={now} />;
  const boards = await listMyBoards(db, user.id);
  const shown = boards.filter((board) => isOnShelf(board, shelf));
  return (
    <BoardList
      me={user.id}
      shelf={shelf}
      isNew={shelf === 'all' && boards.length === 0}
      boards={shown.map(({ id, title, role, people, owner, archived, updatedAt }) => {
        return { id, title, role, people, owner, archived, changed: updatedAt };
      })}
      now={now}
    />
  );
}
