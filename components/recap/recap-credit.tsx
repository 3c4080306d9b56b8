/** Whose canvas this is, as its licence asks, on the screen and on paper. */
export function RecapCredit() {
  return (
    <footer className="mx-auto w-full max-w-4xl px-4 py-8 text-sm text-faint sm:px-6 print:mt-6 print:border-line print:border-t print:px-0 print:py-2">
      Business Model Canvas by{' '}
      <a
        href="https://www.strategyzer.com"
        rel="noreferrer"
        className="underline underline-offset-2 hover:text-ink"
      >
        Strategyzer AG (strategyzer.com)
      </a>
      ,{' '}
      <a
        href="https://creativecommons.org/licenses/by-sa/3.0/"
        rel="noreferrer"
        className="underline underline-offset-2 hover:text-ink"
      >
        CC BY-SA 3.0
      </a>
    </footer>
  );
}
