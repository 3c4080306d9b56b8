/** The credit that the canvas's licence asks for, wherever the canvas is introduced. */
export function SiteFooter() {
  return (
    <footer className="mx-auto w-full max-w-6xl px-4 py-8 text-sm text-faint sm:px-6">
      The Business Model Canvas is by{' '}
      <a
        href="https://www.strategyzer.com"
        rel="noreferrer"
        className="underline underline-offset-2 hover:text-ink"
      >
        Strategyzer
      </a>
      , used under Creative Commons Attribution-ShareAlike.
    </footer>
  );
}
