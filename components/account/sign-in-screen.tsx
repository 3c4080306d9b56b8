import type { ReactNode } from 'react';
import { SiteHeader } from '#components/entry/site-header.tsx';
import { ThemeToggle } from '#components/ui/theme-toggle.tsx';
import { MailLinkForm } from './mail-link-form.tsx';
import { type OfferedProvider, ProviderButtons } from './provider-buttons.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignUpForm } from './sign-up-form.tsx';

export type SignInMode = 'sign-in' | 'create';

type SignInScreenProps = {
  mode: SignInMode;
  /** Where to go afterwards: a path of this site; `null`: to the boards. */
  next: string | null;
  /** The guest that this browser is; `null` for a visitor. */
  guestName: string | null;
  providers: readonly OfferedProvider[];
  /** This server sends e-mail. */
  sendsMail: boolean;
  /** Why signing in elsewhere did not work. */
  problem: string | null;
};

/** The way into an account, or to one. */
export function SignInScreen(props: SignInScreenProps) {
  const { mode, next, guestName, providers, sendsMail, problem } = props;
  const goal = next ?? '/';
  const other = (to: SignInMode) => addressOf(to, next);
  return (
    <Card>
      <h1 className="text-2xl font-semibold tracking-[-0.02em]">
        {mode === 'sign-in' ? 'Sign in' : 'Create an account'}
      </h1>
      <p className="mt-2 mb-6 text-muted">{intro(mode, guestName)}</p>
      {problem && (
        <p role="alert" className="mb-5 rounded-control bg-danger-soft p-3 text-sm text-danger">
          {problem}
        </p>
      )}
      {providers.length > 0 && (
        <>
          <ProviderButtons providers={providers} verb="Continue with" next={goal} />
          <Or />
        </>
      )}
      {mode === 'sign-in' ? (
        <SignInForm next={goal} guestName={guestName} />
      ) : (
        <SignUpForm next={goal} guestName={guestName} />
      )}
      {mode === 'sign-in' && sendsMail && (
        <>
          <Or />
          <MailLinkForm />
        </>
      )}
      <p className="mt-6 border-t border-line pt-4 text-sm text-muted">
        {mode === 'sign-in' ? 'No account yet? ' : 'You have an account? '}
        <a className={linkClass} href={mode === 'sign-in' ? other('create') : other('sign-in')}>
          {mode === 'sign-in' ? 'Create one' : 'Sign in'}
        </a>
        {guestName === null && (
          <>
            {' · '}
            <a className={linkClass} href={next ? `/?next=${encodeURIComponent(next)}` : '/'}>
              Start with just a name
            </a>
          </>
        )}
      </p>
    </Card>
  );
}

const linkClass = 'font-medium text-ink underline underline-offset-2';

function addressOf(mode: SignInMode, next: string | null): string {
  const query = new URLSearchParams({
    ...(mode === 'create' ? { mode } : {}),
    ...(next === null ? {} : { next }),
  }).toString();
  return query === '' ? '/sign-in' : `/sign-in?${query}`;
}

function intro(mode: SignInMode, guestName: string | null): string {
  if (mode === 'sign-in') return 'With an account your boards are at hand in every browser.';
  return guestName === null
    ? 'It keeps your boards for you, in every browser. Nothing is sent to anyone.'
    : `${guestName}, your boards and notes stay as they are, and you can open them in every browser.`;
}

function Or() {
  return (
    <div className="my-5 flex items-center gap-3 text-sm text-muted">
      <span className="h-px flex-1 bg-line" />
      or
      <span className="h-px flex-1 bg-line" />
    </div>
  );
}

/** A page with one card in the middle. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader>
        <ThemeToggle />
      </SiteHeader>
      <main className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-4 py-8 sm:pb-24">
        <div className="rounded-panel border border-line bg-surface p-6 shadow-card sm:p-8">{children}</div>
      </main>
    </div>
  );
}
