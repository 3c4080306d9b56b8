'use client';

import { useMay } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { colourOf } from '#lib/board/board.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import type { NoteChange } from '#lib/review/note-change.ts';
import type { Members } from '../use-members.ts';
import { useMoments } from '../use-past.ts';
import { VersionIcon } from '../version-icon.tsx';
import { kindWords, listWords } from '../version-words.ts';
import { WordDifference } from '../word-difference.tsx';
import type { Comparison } from './comparison.ts';

type ChangeRowProps = {
  readonly change: NoteChange;
  readonly comparison: Comparison;
  readonly members: Members;
};

/** One note that changed: how, by whom, and what it says now and said before. Pressed, it comes into view. */
export function ChangeRow({ change, comparison, members }: ChangeRowProps) {
  const moments = useMoments();
  const mayRestore = useMay('restore-version');
  const { id, kinds, before, after, by } = change;
  const note = after ?? before;
  if (!note) return null;
  const words = note.plain.replace(/\s+/g, ' ').trim() || 'Empty note';
  const isReworded = kinds.includes('reworded') && before && after;
  const isDropped = kinds.includes('dropped');
  const { seq, at } = comparison.from;
  return (
    <li className="pb-1">
      <button
        type="button"
        onClick={() => moments.goTo(id)}
        className="grid w-full gap-1 rounded-control px-2 py-2 text-left hover:bg-sunken"
      >
        <span className="flex flex-wrap gap-1">
          {kinds.map((kind) => (
            <span
              key={kind}
              className={`inline-flex h-6 items-center gap-1 rounded-full pr-2 pl-1.5 text-xs font-semibold ${tones[kind] ?? 'bg-accent-soft text-accent'}`}
            >
              <VersionIcon name={kind} className="size-3.5" />
              {kindWords[kind]}
            </span>
          ))}
        </span>
        {!isReworded && (
          <span className={`line-clamp-3 text-sm break-words ${isDropped ? 'text-muted line-through' : ''}`}>
            {words}
          </span>
        )}
        {isReworded && <span className="sr-only">{words}</span>}
        {kinds.includes('moved') && before && after && before.at.block !== after.at.block && (
          <span className="text-xs text-muted">
            From {blockTitles[before.at.block]} to {blockTitles[after.at.block]}
          </span>
        )}
        {kinds.includes('recoloured') && before && after && (
          <span className="flex items-center gap-1.5 text-xs text-muted">
            <Swatch colour={colourOf(before, comparison.before)} /> to{' '}
            <Swatch colour={colourOf(after, comparison.after)} />
          </span>
        )}
        <span className="text-xs text-muted">
          {by.length > 0 ? listWords(by.map((user) => members.nameOf(user))) : 'Not known by whom'}
        </span>
      </button>
      {isReworded && (
        <div className="mx-2">
          <WordDifference before={before.plain} after={after.plain} />
        </div>
      )}
      {mayRestore && before && (
        <Button
          variant="quiet"
          size="small"
          className="mt-0.5"
          icon={<VersionIcon name="restore" className="size-4" />}
          onClick={() => moments.look({ wish: { seq, at, note: id } })}
        >
          Restore this note
        </Button>
      )}
    </li>
  );
}

const tones: Partial<Record<NoteChange['kinds'][number], string>> = {
  added: 'bg-[color-mix(in_oklab,var(--ok)_14%,var(--surface))] text-ok',
  dropped: 'bg-danger-soft text-danger',
};

function Swatch({ colour }: { readonly colour: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <span
        aria-hidden="true"
        data-colour={colour}
        className="size-3.5 rounded-full border border-[var(--paper-edge)] bg-[var(--paper)]"
      />
      {colour}
    </span>
  );
}
