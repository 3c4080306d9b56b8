import { type ReactNode, useId } from 'react';

type RecapSectionProps = {
  title: string;
  /** A quiet line under the title. */
  note?: string;
  /** Whether it begins on a new sheet of paper. */
  sheet?: 'same' | 'new';
  children: ReactNode;
};

/** One part of a recap. */
export function RecapSection({ title, note, sheet = 'same', children }: RecapSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`mt-10 ${sheet === 'new' ? 'print:mt-0 print:break-before-page' : 'print:mt-6'}`}
    >
      <h2 id={id} className="text-xl font-semibold tracking-[-0.015em] print:break-after-avoid">
        {title}
      </h2>
      {note !== undefined && <p className="mt-1 max-w-prose text-sm text-muted">{note}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
