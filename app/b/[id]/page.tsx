import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { preload } from 'react-dom';
import { BoardScreen } from '#components/board/board-screen.tsx';
import { KeepSignedIn } from '#components/entry/keep-signed-in.tsx';
import { can } from '#lib/board/can.ts';
import { boardRole } from '#server/access/board-role.ts';
import { getServices } from '#server/services.ts';
import { findBoard } from '#server/store/boards.ts';
import { listPeople } from '#server/store/members.ts';
import { currentUser } from '../../session.ts';

type PageProps = { params: Promise<{ id: string }> };

/** The title is the screen's to show: metadata is made before anyone's role is known. */
export const metadata: Metadata = {
  title: 'Board',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

export default async function BoardPage({ params }: PageProps) {
  const { id } = await params;
  const user = await currentUser();
  if (!user) redirect(`/?next=${encodeURIComponent(`/b/${id}`)}`);
  const { store, workshops } = getServices();
  const { db } = store;
  const access = await boardRole(db, user, id);
  if (!access || !can(access.role, 'open-board')) notFound();
  const { boardId, role } = access;

  preload(`/api/boards/${boardId}/state`, { as: 'fetch', crossOrigin: 'anonymous' });
  const [board, people, workshop] = await Promise.all([
    findBoard(db, boardId),
    listPeople(db, boardId),
    workshops.answer(boardId, user.id),
  ]);
  if (!board) notFound();
  return (
    <>
      <KeepSignedIn />
      <BoardScreen
        boardId={boardId}
        title={board.title}
        me={{ ...user, role }}
        people={people}
        workshop={workshop}
      />
    </>
  );
}
