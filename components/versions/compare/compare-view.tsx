'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { type ChangeKind, changeKinds } from '#lib/review/note-change.ts';
import type { Version } from '#lib/review/version.ts';
import type { Moment } from '../moment-store.ts';
import type { Members } from '../use-members.ts';
import { useMoments, usePast } from '../use-past.ts';
import { VersionIcon } from '../version-icon.tsx';
import { countWords, kindWords } from '../version-words.ts';
import { ChangeList } from './change-list.tsx';
import { CompareAgain } from './compare-again.tsx';
import { countKinds } from './comparison.ts';
import { MomentChoice } from './moment-choice.tsx';
import { OtherChanges } from './other-changes.tsx';

type Compared = Extract<Moment, { is: 'compared' }>;

type CompareViewProps = {
  readonly moment: Compared;
  readonly versions: readonly Version[];
  readonly members: Members;
};

/** What became of the board between two moments, as a list beside the canvas that shows the same. */
export function CompareView({ moment, versions, members }: CompareViewProps) {
  const moments = useMoments();
  const { state, drawn, retry } = usePast();
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const [kinds, setKinds] = useState<ReadonlySet<ChangeKind>>(new Set());
  const comparison = drawn.is === 'compared' ? drawn.comparison : null;
  const counts = comparison ? countKinds(comparison.notes) : new Map<ChangeKind, number>();
  const isHere = state.is === 'here' && comparison !== null;

  // The button that led here is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const look = (from: number, to: Compared['to']) => {
    const isTurned = to !== 'now' && to < from;
    moments.look({
      moment: isTurned ? { is: 'compared', from: to, to: from } : { is: 'compared', from, to },
    });
  };
  const toggle = (kind: ChangeKind) => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    setKinds(next);
  };
  return (
    <section aria-labelledby={headingId}>
      <div className="px-4 pb-3">
        <Button
          variant="quiet"
          size="small"
          className="-ml-2.5"
          icon={<Icon name="arrow-left" className="size-4" />}
          onClick={() => moments.look({ moment: { is: 'past', seq: moment.from } })}
        >
          All versions
        </Button>
        <h3
          id={headingId}
          ref={heading}
          tabIndex={-1}
          data-focus-home
          className="mt-1 text-base font-semibold outline-none"
        >
          What changed
        </h3>
        <div className="mt-2 grid grid-cols-1 gap-2">
          <MomentChoice
            label="From"
            versions={versions}
            chosen={moment.from}
            onChoose={(from) => from !== 'now' && look(from, moment.to)}
          />
          <MomentChoice
            label="To"
            versions={versions}
            hasNow
            chosen={moment.to}
            onChoose={(to) => look(moment.from, to)}
          />
        </div>
        <p role="status" className="mt-3 text-sm">
          {state.is === 'loading' && <span className="text-muted">Comparing…</span>}
          {isHere && (comparison.notes.length === 0 ? 'No note changed.' : `Notes: ${countWords(counts)}.`)}
        </p>
        {isHere && moment.to === 'now' && <CompareAgain comparison={comparison} onAgain={retry} />}
        {state.is === 'failed' && (
          <div role="alert" className="mt-2 grid justify-items-start gap-2 text-sm">
            <p className="text-danger">{state.message}</p>
            <Button variant="outline" size="small" onClick={retry}>
              Try again
            </Button>
          </div>
        )}
        {counts.size > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
          <div role="group" aria-label="Show only" className="mt-2 flex flex-wrap gap-1.5">
            {changeKinds.map((kind) => {
              const count = counts.get(kind);
              if (count === undefined) return null;
              return (
                <button
                  key={kind}
                  type="button"
                  aria-pressed={kinds.has(kind)}
                  onClick={() => toggle(kind)}
                  className="inline-flex h-8 items-center gap-1.5 rounded-full border border-line bg-surface pr-2.5 pl-2 text-sm hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
                >
                  <VersionIcon name={kind} className="size-4" />
                  {kindWords[kind]}
                  <span className="text-muted tabular-nums">{count}</span>
                </button>
              );
            })}
          </div>
        )}
      </div>
      {comparison && (
        <>
          <ChangeList comparison={comparison} kinds={kinds} members={members} />
          <OtherChanges comparison={comparison} />
        </>
      )}
    </section>
  );
}
