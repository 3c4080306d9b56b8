'use client';

import { useState } from 'react';
import { BlockIcon } from '#components/board/block-icon.tsx';
import { blockTitles } from '#lib/canvas/blocks.ts';
import type { ChangeKind } from '#lib/review/note-change.ts';
import type { Members } from '../use-members.ts';
import { ChangeRow } from './change-row.tsx';
import { type Comparison, changesByBlock } from './comparison.ts';

type ChangeListProps = {
  readonly comparison: Comparison;
  readonly kinds: ReadonlySet<ChangeKind>;
  readonly members: Members;
};

/** Changes of one block that are listed before it asks. */
const PAGE = 60;

/** The notes that changed, block by block. */
export function ChangeList({ comparison, kinds, members }: ChangeListProps) {
  const [shown, setShown] = useState(PAGE);
  return changesByBlock(comparison.notes, kinds).map(({ block, changes }) => (
    <section key={block} aria-label={blockTitles[block]} className="border-t border-line pt-2 pb-1">
      <h4 className="flex items-center gap-2 px-4 py-1 text-sm font-semibold">
        <BlockIcon block={block} className="size-4 text-muted" />
        <span className="flex-1">{blockTitles[block]}</span>
        <span className="text-xs font-normal text-muted tabular-nums">{changes.length}</span>
      </h4>
      <ol className="px-2">
        {changes.slice(0, shown).map((change) => (
          <ChangeRow key={change.id} change={change} comparison={comparison} members={members} />
        ))}
      </ol>
      {changes.length > shown && (
        <button
          type="button"
          onClick={() => setShown(shown + 4 * PAGE)}
          className="mx-2 rounded-control px-2 py-1.5 text-sm text-accent hover:bg-sunken"
        >
          Show {Math.min(4 * PAGE, changes.length - shown)} more
        </button>
      )}
    </section>
  ));
}
