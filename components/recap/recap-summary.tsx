import type { ReactNode } from 'react';
import type { Recap } from '#lib/workshop/recap.ts';
import { driftWords, durationWords, isoDuration } from '#lib/workshop/recap-durations.ts';
import { LocalSpan } from './local-time.tsx';

/** Which workshop it was: board, day, length and who led. */
export function RecapSummary({ recap }: { recap: Recap }) {
  const { board, startedAt, endedAt, plannedSeconds, lead } = recap;
  const took = (endedAt - startedAt) / 1_000;
  return (
    <header>
      <p className="text-sm font-medium text-muted">Workshop recap</p>
      <h1
        dir="auto"
        className="mt-1 text-3xl font-semibold tracking-[-0.025em] text-balance wrap-anywhere print:text-2xl"
      >
        {board}
      </h1>
      <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-3">
        <Fact term="When">
          <LocalSpan from={startedAt} to={endedAt} />
        </Fact>
        <Fact term="Took">
          <time dateTime={isoDuration(took)}>{durationWords(took)}</time>
          <span className="text-muted"> · {planned(plannedSeconds, took)}</span>
        </Fact>
        {lead !== null && (
          <Fact term="Led by">
            <span dir="auto">{lead}</span>
          </Fact>
        )}
      </dl>
    </header>
  );
}

function planned(seconds: number, took: number): string {
  const drift = driftWords(seconds, took);
  return drift === 'on time' ? 'as planned' : `${drift} than planned`;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-faint">{term}</dt>
      <dd className="mt-0.5 wrap-anywhere">{children}</dd>
    </div>
  );
}
