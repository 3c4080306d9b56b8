import type { ReactNode } from 'react';
import { Wordmark } from '#components/ui/logo.tsx';

/** The top of every page that is not a board. */
export function SiteHeader({ children }: { children: ReactNode }) {
  return (
    <header className="mx-auto flex h-16 w-full max-w-6xl items-center justify-between px-4 sm:px-6">
      <a href="/" aria-label="Ninefold, start page" className="inline-flex rounded-control">
        <Wordmark />
      </a>
      <div className="flex items-center gap-2">{children}</div>
    </header>
  );
}
