import type { ReactNode } from 'react';
import { KeepSignedIn } from '#components/entry/keep-signed-in.tsx';
import { SiteHeader } from '#components/entry/site-header.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { ThemeToggle } from '#components/ui/theme-toggle.tsx';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import { BrowserList, type SignedInBrowser } from './browser-list.tsx';
import { DeleteAccount, type OwnedBoard } from './delete-account.tsx';
import { DigestSwitch } from './digest-switch.tsx';
import { ProfileForm } from './profile-form.tsx';
import { type SignInWays, WaysToSignIn } from './ways-to-sign-in.tsx';

type AccountScreenProps = {
  person: { name: string; colour: PaletteColour; initials: string };
  /** `null`: a guest, who has no way to come back. */
  ways: SignInWays | null;
  /** Whether e-mails about the inbox are wanted; `null`: none are sent to this person, wanted or not. */
  digest: boolean | null;
  browsers: readonly SignedInBrowser[];
  boards: readonly OwnedBoard[];
  /** Why connecting a provider did not work. */
  problem: string | null;
};

/** What a person can see and change about themselves. */
export function AccountScreen({ person, ways, digest, browsers, boards, problem }: AccountScreenProps) {
  const isGuest = ways === null;
  return (
    <div className="flex min-h-dvh flex-col">
      <KeepSignedIn />
      <SiteHeader>
        <a href="/" className={buttonClass('quiet', 'small')}>
          My boards
        </a>
        <ThemeToggle />
      </SiteHeader>
      <main className="mx-auto grid w-full max-w-2xl flex-1 grid-cols-[minmax(0,1fr)] content-start gap-5 px-4 pt-4 pb-16 sm:px-6">
        <h1 className="text-2xl font-semibold tracking-[-0.02em]">{isGuest ? 'You, a guest' : 'Account'}</h1>
        {problem && (
          <p role="alert" className="rounded-control bg-danger-soft p-3 text-sm text-danger">
            {problem}
          </p>
        )}
        {isGuest && (
          <Section title="Keep your boards">
            <p className="mb-4 text-muted">
              A guest is known to one browser only: when its data is cleared, nobody can come back as you.
              With an account your boards and notes stay yours, in every browser.
            </p>
            <div className="flex flex-wrap gap-2">
              <a href="/sign-in?mode=create" className={buttonClass('primary')}>
                Create an account
              </a>
              <a href="/sign-in" className={buttonClass('outline')}>
                I have one
              </a>
            </div>
          </Section>
        )}
        <Section title="Profile">
          <ProfileForm {...person} />
        </Section>
        {ways && (
          <Section title="Signing in">
            <WaysToSignIn {...ways} />
          </Section>
        )}
        {digest !== null && (
          <Section title="E-mails">
            <DigestSwitch initial={digest} />
          </Section>
        )}
        <Section title="Signed-in browsers">
          <BrowserList browsers={browsers} canComeBack={!isGuest} />
        </Section>
        <Section title="Your data">
          <p className="mb-4 text-muted">
            Everything that the server knows about you, as one file: profile, sign-ins, browsers and the
            boards that you are on. What is on a board is exported from the board.
          </p>
          <a href="/api/account/export" download className={buttonClass('outline')}>
            Export my data
          </a>
        </Section>
        <Section title={isGuest ? 'Leave for good' : 'Delete account'}>
          <DeleteAccount
            kind={isGuest ? 'guest' : 'account'}
            hasPassword={ways?.hasPassword ?? false}
            boards={boards}
          />
        </Section>
      </main>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="rounded-panel border border-line bg-surface p-5 shadow-card sm:p-6"
    >
      <h2 className="mb-4 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
