'use client';

import { useSyncExternalStore } from 'react';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import { countWords } from '#lib/review/pin-counts.ts';
import { KindIcon } from '../panel/kind-icon.tsx';
import type { ThreadCounts } from './thread-counts.ts';

type BlockBadgeProps = {
  readonly block: BlockKey;
  readonly counts: ThreadCounts;
  readonly onShow: (block: BlockKey) => void;
};

/** How many comments are open in a block; opens the panel with those. Nothing where there are none. */
export function BlockBadge({ block, counts, onShow }: BlockBadgeProps) {
  const read = () => counts.ofBlock(block);
  const count = useSyncExternalStore(counts.subscribe, read, read);
  if (!count) return null;
  const [words, unread] = countWords(count).split(', ');
  const name = `${words} in ${blockTitles[block]}${unread ? `, ${unread}` : ''}`;
  return (
    <Tooltip text={name}>
      <button
        type="button"
        aria-label={name}
        data-unread={count.unread > 0 || undefined}
        onClick={() => onShow(block)}
        className="block-badge"
      >
        <KindIcon kind="plain" />
        {count.open}
      </button>
    </Tooltip>
  );
}
