import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { currentUser } from '#app/session.ts';
import { KeepSignedIn } from '#components/entry/keep-signed-in.tsx';
import { RecapScreen } from '#components/recap/recap-screen.tsx';
import { can } from '#lib/board/can.ts';
import { boardRole } from '#server/access/board-role.ts';
import { getServices } from '#server/services.ts';
import { findRecap } from '#server/store/recaps.ts';

type PageProps = { params: Promise<{ id: string; recap: string }> };

export const metadata: Metadata = {
  title: 'Workshop recap',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

/** What is kept of a workshop, for the members of its board. */
export default async function RecapPage({ params }: PageProps) {
  const { id, recap: recapId } = await params;
  const user = await currentUser();
  if (!user) redirect(`/?next=${encodeURIComponent(`/b/${id}/recap/${recapId}`)}`);
  const { db } = getServices().store;
  const access = await boardRole(db, user, id);
  if (!access || !can(access.role, 'open-board')) notFound();
  const { boardId, role } = access;
  const kept = await findRecap(db, boardId, recapId);
  if (!kept) notFound();
  const { recap, isShared } = kept;
  const path = `/api/boards/${boardId}/recaps/${recap.id}`;
  const link = can(role, 'run-workshop') ? { path: `${path}/link`, isShared } : null;
  return (
    <>
      <KeepSignedIn />
      <RecapScreen recap={recap} markdown={`${path}/markdown`} board={{ id: boardId, link }} />
    </>
  );
}
