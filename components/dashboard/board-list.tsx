'use client';

import { useDeferredValue, useMemo, useOptimistic, useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import type { UserId } from '#lib/board/ids.ts';
import { BoardCard } from './board-card.tsx';
import { BoardFinder } from './board-finder.tsx';
import type { BoardSummary } from './board-summary.ts';
import { EmptyBoards } from './empty-boards.tsx';
import { EmptyShelf } from './empty-shelf.tsx';
import { type BoardOrder, findBoards } from './find-boards.ts';
import { LeaveBoard } from './leave-board.tsx';
import { ShelfNotice } from './shelf-notice.tsx';
import type { Shelf } from './shelves.ts';
import { shownBoards } from './shown-boards.ts';
import { useShelfCalls } from './use-shelf-calls.ts';

/** Cards drawn at once: more than anybody looks through before they search. */
const AT_ONCE = 60;

type BoardListProps = {
  me: UserId;
  shelf: Shelf;
  boards: readonly BoardSummary[];
  /** Whether there is no board on any shelf. */
  isNew: boolean;
  /** The server's clock when the page was made, in milliseconds since 1970. */
  now: number;
};

/** Boards of mine, with what one can do to each. A change shows at once and gives way to what the server then says. */
export function BoardList({ me, shelf, boards, isNew, now }: BoardListProps) {
  const { run, notice, dismiss } = useShelfCalls();
  const [shown, intend] = useOptimistic(boards, shownBoards);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<BoardOrder>('changed');
  const [most, setMost] = useState(AT_ONCE);
  const [leaving, setLeaving] = useState<BoardSummary | null>(null);
  const sought = useDeferredValue(search);
  const found = useMemo(() => findBoards(shown, sought, order), [shown, sought, order]);

  const address = ({ id }: BoardSummary): string => `/api/boards/${id}`;
  const rename = (board: BoardSummary, title: string): void =>
    run({
      send: () => callApi('PATCH', address(board), { title }),
      foresee: () => intend({ type: 'rename', id: board.id, title }),
      done: null,
    });
  const duplicate = (board: BoardSummary): void =>
    run({
      send: () => callApi('POST', `${address(board)}/duplicate`),
      done: { message: `Copied “${board.title}”` },
    });
  const restore = (board: BoardSummary): void =>
    run({ send: () => callApi('POST', `${address(board)}/restore`), done: { message: 'Board restored' } });
  const remove = (board: BoardSummary): void =>
    run({
      send: () => callApi('DELETE', address(board)),
      foresee: () => intend({ type: 'remove', id: board.id }),
      done: { message: `Moved “${board.title}” to the bin`, undo: () => restore(board) },
    });
  const archive = (board: BoardSummary, archived: boolean): void =>
    run({
      send: () => callApi(archived ? 'POST' : 'DELETE', `${address(board)}/archive`),
      // After an undo it is not on the list that is being shown.
      foresee: () => intend({ type: 'remove', id: board.id }),
      done: archived
        ? { message: 'Archived for you', undo: () => archive(board, false) }
        : { message: 'Brought back from the archive' },
    });
  const leave = (board: BoardSummary): void =>
    run({
      send: () => callApi('DELETE', `${address(board)}/people/${me}`),
      foresee: () => intend({ type: 'remove', id: board.id }),
      done: { message: `You left “${board.title}”` },
    });

  return (
    <>
      {shown.length === 0 && (isNew ? <EmptyBoards /> : <EmptyShelf shelf={shelf} />)}
      {shown.length > 0 && (
        <>
          <BoardFinder search={search} order={order} onSearch={setSearch} onOrder={setOrder} />
          <p role="status" className="sr-only">
            {sought === '' ? '' : found.length === 1 ? '1 board found' : `${found.length} boards found`}
          </p>
        </>
      )}
      {shown.length > 0 && found.length === 0 && (
        <div className="rounded-panel border border-dashed border-line px-5 py-14 text-center">
          <p className="mb-4 text-muted">No board here has “{sought.trim()}” in its title.</p>
          <Button variant="outline" onClick={() => setSearch('')}>
            Clear the search
          </Button>
        </div>
      )}
      {found.length > 0 && (
        <ul className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {found.slice(0, most).map((board) => (
            <BoardCard
              key={board.id}
              board={board}
              now={now}
              onRename={(title) => rename(board, title)}
              onDuplicate={() => duplicate(board)}
              onArchive={() => archive(board, !board.archived)}
              onLeave={() => setLeaving(board)}
              onDelete={() => remove(board)}
            />
          ))}
        </ul>
      )}
      {found.length > most && (
        <div className="mt-6 text-center">
          <Button variant="outline" onClick={() => setMost(most + AT_ONCE)}>
            Show more of {found.length} boards
          </Button>
        </div>
      )}
      <LeaveBoard board={leaving} onStay={() => setLeaving(null)} onLeave={leave} />
      <ShelfNotice notice={notice} onDismiss={dismiss} />
    </>
  );
}
