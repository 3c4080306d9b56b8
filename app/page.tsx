import { Dashboard } from '#components/dashboard/dashboard.tsx';
import { Landing } from '#components/entry/landing.tsx';
import { safePath } from '#components/entry/safe-path.ts';
import { MyBoards } from './my-boards.tsx';
import { currentUser } from './session.ts';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StartPage({ searchParams }: PageProps) {
  const user = await currentUser();
  if (!user) return <Landing next={safePath((await searchParams).next)} />;
  return (
    <Dashboard person={user}>
      <MyBoards user={user} />
    </Dashboard>
  );
}
