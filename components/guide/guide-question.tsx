import { GuideIcon } from '#components/ui/icons/guide-icons.tsx';
import type { Guide } from '#lib/guide/guide.ts';
import type { GuideHit } from '#lib/guide/search-guide.ts';
import { entryAnchor } from './entry-anchor.ts';
import { EntrySources } from './entry-sources.tsx';
import { writeQuestionDrag } from './question-drag.ts';

type GuideQuestionProps = {
  hit: GuideHit;
  guide: Guide;
  /** Absent: the board is read-only, and the question stays where it is. */
  onAdd?: ((text: string) => void) | undefined;
};

/** A question with a hint; it can be added to the board by a button or dragged there. */
export function GuideQuestion({ hit, guide, onAdd }: GuideQuestionProps) {
  const { block, entry } = hit;
  return (
    <li
      id={entryAnchor(hit)}
      tabIndex={-1}
      draggable={onAdd !== undefined}
      onDragStart={(event) => writeQuestionDrag(event.dataTransfer, { block, text: entry.title })}
      className={`guide-question relative rounded-card border border-line bg-raised px-3.5 pt-3 pb-2 shadow-card ${
        onAdd ? 'cursor-grab active:cursor-grabbing' : ''
      }`}
    >
      {onAdd && (
        <GuideIcon
          name="grip"
          className="guide-question-grip absolute top-3 right-1.5 size-4 text-faint opacity-0 transition-opacity"
        />
      )}
      <h4 className="pr-4 text-base leading-snug font-medium text-ink">{entry.title}</h4>
      <p className="mt-1 text-sm text-muted">{entry.body}</p>
      <div className="mt-1.5 flex flex-wrap items-start justify-between gap-x-2">
        <EntrySources entry={entry} sources={guide.sources} />
        {onAdd && (
          <button
            type="button"
            onClick={() => onAdd(entry.title)}
            className="-mr-1.5 inline-flex min-h-6 shrink-0 items-center gap-1 rounded-control px-1.5 text-xs font-medium text-accent hover:bg-accent-soft"
          >
            <GuideIcon name="add" className="size-3.5" />
            Add to board
            <span className="sr-only">: {entry.title}</span>
          </button>
        )}
      </div>
    </li>
  );
}
