import { ThemeToggle } from '#components/ui/theme-toggle.tsx';
import type { Role } from '#lib/board/can.ts';
import { JoinForm } from './join-form.tsx';
import { SiteHeader } from './site-header.tsx';

type InvitationProps = {
  token: string;
  /** `null`: a password stands before it. */
  board: { title: string; invitedBy: string } | null;
  role: Role;
  /** Whoever joins waits until somebody lets them in. */
  hasLobby: boolean;
  /** The board that this person waits for already. */
  waitsFor: string | null;
  /** The name of somebody who is signed in already. */
  knownAs: string | null;
};

/** Who invites to which board, as what, and the way in. */
export function Invitation({ token, board, role, hasLobby, waitsFor, knownAs }: InvitationProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader>
        <ThemeToggle />
      </SiteHeader>
      <main className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-4 pb-24">
        <div className="rounded-panel border border-line bg-surface p-6 shadow-card sm:p-8">
          <p className="text-sm text-muted">
            {board ? (
              <>
                <strong className="font-semibold text-ink">{board.invitedBy}</strong> invites you to
              </>
            ) : (
              'You are invited to'
            )}
          </p>
          <h1 className="mt-1 text-2xl font-semibold tracking-[-0.02em] text-balance break-words">
            {board?.title ?? 'A board with a password'}
          </h1>
          <p className="mt-2 mb-6 text-muted">
            {whatTheyMay(role)}
            {hasLobby && ' Somebody who runs it lets you in.'}
          </p>
          <JoinForm token={token} needsPassword={board === null} waitsFor={waitsFor} knownAs={knownAs} />
        </div>
      </main>
    </div>
  );
}

function whatTheyMay(role: Role): string {
  switch (role) {
    case 'owner':
    case 'facilitator':
      return 'You can write on the board and run it.';
    case 'editor':
      return 'You can write on the board together with everyone else.';
    case 'commenter':
      return 'You can read the board and comment on it.';
    case 'viewer':
      return 'You can follow the board live, without changing it.';
  }
}
