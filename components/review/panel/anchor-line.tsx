import { BlockIcon } from '#components/board/block-icon.tsx';
import { blockTitles } from '#lib/canvas/blocks.ts';
import type { AnchorWords } from './anchor-words.ts';

/** What a thread is about, on one line. */
export function AnchorLine({ about }: { readonly about: AnchorWords }) {
  const isQuoted = about.is === 'note';
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-xs text-muted">
      <BlockIcon block={about.block} className="size-3.5" />
      <span className={`truncate ${about.is === 'gone-note' ? 'italic' : ''}`}>
        {isQuoted ? `“${about.words}”` : about.words}
        {about.is === 'gone-note' && ` in ${blockTitles[about.block]}`}
      </span>
    </span>
  );
}
