'use client';

import { useId, useState } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { UserId } from '#lib/board/ids.ts';
import { type BlockKey, blockKeys, blockTitles } from '#lib/canvas/blocks.ts';
import { type ThreadFilter, type ThreadView, threadViews } from '#lib/review/filter-threads.ts';
import { threadKinds } from '#lib/review/thread.ts';
import { useReview } from '../threads/review-context.ts';
import { FilterChoice } from './filter-choice.tsx';
import { kindWords } from './kind-words.ts';

type ThreadFiltersProps = {
  readonly filter: ThreadFilter;
  /** `null`: nobody knows yet. */
  readonly counts: Readonly<Record<ThreadView, number>> | null;
  readonly onFilter: (filter: ThreadFilter) => void;
};

export const viewWords: Readonly<Record<ThreadView, string>> = {
  open: 'Open',
  resolved: 'Resolved',
  mine: 'Mine',
  mentions: 'Mentions',
  unread: 'Unread',
  all: 'All',
};

/** What of all threads is listed. */
export function ThreadFilters({ filter, counts, onFilter }: ThreadFiltersProps) {
  const moreId = useId();
  const more = [filter.block, filter.kind, filter.person].filter((each) => each !== null).length;
  const [isMore, setMore] = useState(more > 0);
  return (
    <div className="shrink-0 px-4 pt-2 pb-2.5">
      <div className="flex items-center gap-1">
        <input
          type="search"
          aria-label="Search comments"
          placeholder="Search comments"
          value={filter.words}
          onChange={(event) => onFilter({ ...filter, words: event.target.value })}
          className="h-9 min-w-0 flex-1 rounded-control border border-line bg-sunken px-2.5 text-sm placeholder:text-faint"
        />
        <IconButton
          label={more === 0 ? 'More filters' : `More filters, ${more} in use`}
          aria-expanded={isMore}
          aria-controls={moreId}
          icon={<FilterIcon />}
          onClick={() => setMore(!isMore)}
          className={more > 0 ? 'bg-accent-soft text-accent' : ''}
        />
      </div>
      <div id={moreId} hidden={!isMore}>
        {isMore && <MoreFilters filter={filter} onFilter={onFilter} />}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons */}
      <div role="group" aria-label="Show" className="mt-2 flex flex-wrap gap-1">
        {threadViews.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={filter.view === view}
            onClick={() => onFilter({ ...filter, view })}
            className="inline-flex h-7 items-center gap-1.5 rounded-full border border-line px-2.5 text-xs font-medium text-muted hover:bg-sunken hover:text-ink pointer-coarse:h-9 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            {viewWords[view]}
            {counts && <span className="tabular-nums">{counts[view]}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

function MoreFilters({ filter, onFilter }: Omit<ThreadFiltersProps, 'counts'>) {
  const { people } = useReview();
  const blocks = blockKeys.map((block): readonly [BlockKey, string] => [block, blockTitles[block]]);
  const kinds = [...threadKinds, 'plain' as const].map((kind) => [kind, kindWords[kind]] as const);
  const persons = people.map(({ id, name }): readonly [UserId, string] => [id, name]);
  return (
    <div className="mt-2 grid gap-2">
      <FilterChoice
        label="Block"
        every="All blocks"
        chosen={filter.block}
        choices={blocks}
        onChoose={(block) => onFilter({ ...filter, block })}
      />
      <FilterChoice
        label="Kind"
        every="All kinds"
        chosen={filter.kind}
        choices={kinds}
        onChoose={(kind) => onFilter({ ...filter, kind })}
      />
      <FilterChoice
        label="Person"
        every="Everybody"
        chosen={filter.person}
        choices={persons}
        onChoose={(person) => onFilter({ ...filter, person })}
      />
    </div>
  );
}

function FilterIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 6h12M6.5 10h7M8.8 14h2.4" />
    </svg>
  );
}
