import { buttonClass } from '#components/ui/button-class.ts';
import { ThemeToggle } from '#components/ui/theme-toggle.tsx';
import { BoardPicture } from './board-picture.tsx';
import { NameForm } from './name-form.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** The start page of somebody who is not signed in. `next` is where they were heading, if anywhere. */
export function Landing({ next }: { next: string | null }) {
  return (
    <div className="flex min-h-dvh flex-col overflow-x-clip">
      <SiteHeader>
        <a
          href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}
          className={buttonClass('quiet', 'small')}
        >
          Sign in
        </a>
        <ThemeToggle />
      </SiteHeader>
      <main className="mx-auto w-full max-w-6xl flex-1 px-4 sm:px-6">
        <div className="grid items-center gap-8 py-8 sm:py-12 lg:grid-cols-[1fr_25rem] lg:gap-16">
          <div>
            <h1 className="text-4xl font-semibold tracking-[-0.035em] text-balance text-ink sm:text-5xl">
              Work out your business model, together
            </h1>
            <p className="mt-5 max-w-xl text-lg text-pretty text-muted">
              Ninefold is a live whiteboard that knows the nine blocks of the Business Model Canvas: your team
              writes notes on it at the same time, with each block’s questions at hand.
            </p>
          </div>
          <section
            aria-label="Start"
            className="rounded-panel border border-line bg-surface p-5 shadow-card sm:p-6"
          >
            {next && (
              <p className="mb-4 text-sm text-muted">
                That board is for its members. If you were sent here, ask for a link made with Share.
              </p>
            )}
            <NameForm next={next} />
            <p className="mt-4 text-sm text-faint">No account needed. You stay signed in on this browser.</p>
          </section>
        </div>
        <div className="-mr-[42rem] sm:mr-0">
          <BoardPicture />
        </div>
      </main>
      <SiteFooter />
    </div>
  );
}
