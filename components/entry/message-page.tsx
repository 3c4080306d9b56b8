import type { ReactNode } from 'react';
import { SiteHeader } from './site-header.tsx';

type MessagePageProps = {
  title: string;
  text: string;
  /** What the person can do now. */
  children: ReactNode;
};

/** A page that has one thing to say. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader>{null}</SiteHeader>
      <main className="mx-auto flex w-full max-w-lg flex-1 flex-col justify-center px-4 pb-24 sm:px-6">
        <h1 className="text-3xl font-semibold tracking-[-0.025em] text-balance">{title}</h1>
        <p className="mt-3 mb-7 text-lg text-pretty text-muted">{text}</p>
        <div className="flex flex-wrap gap-2">{children}</div>
      </main>
    </div>
  );
}
