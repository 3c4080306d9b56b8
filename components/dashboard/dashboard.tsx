import { type ReactNode, Suspense } from 'react';
import { KeepSignedIn } from '#components/entry/keep-signed-in.tsx';
import { SiteFooter } from '#components/entry/site-footer.tsx';
import { SiteHeader } from '#components/entry/site-header.tsx';
import { DashboardInbox } from '#components/review/inbox/dashboard-inbox.tsx';
import { BoardListSkeleton } from './board-list-skeleton.tsx';
import { NewBoard } from './new-board.tsx';
import { type MenuPerson, PersonMenu } from './person-menu.tsx';
import { ShelfTabs } from './shelf-tabs.tsx';
import type { Shelf } from './shelves.ts';

type DashboardProps = {
  person: MenuPerson;
  shelf: Shelf;
  /** The list of boards; it may still be on its way. */
  children: ReactNode;
};

/** The start page of somebody who is signed in. */
export function Dashboard({ person, shelf, children }: DashboardProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <KeepSignedIn />
      <SiteHeader>
        <DashboardInbox />
        <PersonMenu {...person} />
      </SiteHeader>
      <main className="mx-auto w-full max-w-6xl flex-1 px-4 pt-6 pb-12 sm:px-6 sm:pt-10">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl font-semibold tracking-[-0.02em]">My boards</h1>
          <NewBoard />
        </div>
        <div className="mb-6">
          <ShelfTabs shelf={shelf} />
        </div>
        <Suspense fallback={<BoardListSkeleton />}>{children}</Suspense>
      </main>
      <SiteFooter />
    </div>
  );
}
