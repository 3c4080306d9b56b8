import { Dashboard } from '#components/dashboard/dashboard.tsx';
import { parseShelf } from '#components/dashboard/shelves.ts';
import { Landing } from '#components/entry/landing.tsx';
import { safePath } from '#components/entry/safe-path.ts';
import { MyBoards } from './my-boards.tsx';
import { currentSession } from './session.ts';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StartPage({ searchParams }: PageProps) {
  const [session, { next, show }] = await Promise.all([currentSession(), searchParams]);
  if (!session) return <Landing next={safePath(next)} />;
  const { user, kind } = session;
  const { name, colour, initials } = user;
  const shelf = parseShelf(show);
  return (
    <Dashboard person={{ name, colour, initials, kind }} shelf={shelf}>
      <MyBoards user={user} shelf={shelf} />
    </Dashboard>
  );
}
