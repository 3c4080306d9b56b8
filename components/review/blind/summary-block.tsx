'use client';

import { useId } from 'react';
import type { Person } from '#components/board/people.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import type { BlockSummary, KindSaid } from '#lib/review/review-summary.ts';
import { nameOf } from '../panel/find-person.ts';
import { KindIcon } from '../panel/kind-icon.tsx';
import { kindWords } from '../panel/kind-words.ts';
import { SaidThread } from './said-thread.tsx';
import { VerdictMark } from './verdict-mark.tsx';

type SummaryBlockProps = {
  readonly summary: BlockSummary;
  readonly people: readonly Person[];
  readonly onLeave: () => void;
};

/** What reviewers said about one block, by kind, and whether they agree. */
export function SummaryBlock({ summary, people, onLeave }: SummaryBlockProps) {
  const titleId = useId();
  const { block, kinds, verdict } = summary;
  return (
    <li>
      <article aria-labelledby={titleId} className="rounded-card border border-line p-3.5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 id={titleId} className="font-semibold">
            {blockTitles[block]}
          </h3>
          <VerdictMark verdict={verdict} />
        </div>
        <ul className="mt-2 grid gap-2.5">
          {kinds.map((said) => (
            <Said key={said.kind} said={said} people={people} onLeave={onLeave} />
          ))}
        </ul>
      </article>
    </li>
  );
}

type SaidProps = Omit<SummaryBlockProps, 'summary'> & { readonly said: KindSaid };

function Said({ said, people, onLeave }: SaidProps) {
  const names = said.people.map((user) => nameOf(people, user)).join(', ');
  return (
    <li className="text-sm">
      <p className="flex items-baseline gap-1.5">
        <KindIcon kind={said.kind} className="size-4 self-center text-muted" />
        <span className="font-medium">{kindWords[said.kind]}</span>
        <span className="min-w-0 text-muted">
          {said.threads.length} from {names}
        </span>
      </p>
      <ul className="mt-0.5 ml-3.5 border-l border-line pl-1.5">
        {said.threads.map((thread) => (
          <SaidThread
            key={thread}
            thread={thread}
            people={said.people.length > 1 ? people : null}
            onLeave={onLeave}
          />
        ))}
      </ul>
    </li>
  );
}
