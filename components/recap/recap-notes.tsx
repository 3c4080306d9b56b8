import { blockTitles } from '#lib/canvas/blocks.ts';
import { defaultBlockColours } from '#lib/canvas/palette.ts';
import type { RecapBlock, RecapNote } from '#lib/workshop/recap.ts';
import { RecapSection } from './recap-section.tsx';

/** What was written, block by block, as it was read on the board. */
export function RecapNotes({ blocks }: { blocks: readonly RecapBlock[] }) {
  const written = blocks.filter(({ notes }) => notes.length > 0);
  const empty = blocks.filter(({ block, notes }) => notes.length === 0 && block !== 'parking-lot');
  if (written.length === 0)
    return (
      <RecapSection title="Notes">
        <p className="text-sm text-muted">There were no notes on the board.</p>
      </RecapSection>
    );
  return (
    <RecapSection title="Notes" sheet="new">
      {written.map((block) => (
        <Block key={block.block} {...block} />
      ))}
      {empty.length > 0 && (
        <p className="mt-6 text-sm text-muted">
          Without a note: {empty.map(({ block }) => blockTitles[block]).join(', ')}.
        </p>
      )}
    </RecapSection>
  );
}

function Block({ block, notes }: RecapBlock) {
  return (
    <div data-colour={defaultBlockColours[block]} className="mt-6 first:mt-0">
      <h3 className="mb-2 flex items-center gap-2 font-semibold print:break-after-avoid">
        <span aria-hidden="true" className="size-3 rounded-[3px] bg-[var(--paper-edge)] print:hidden" />
        {blockTitles[block]}
        <span className="text-sm font-normal text-muted">{notes.length}</span>
      </h3>
      <ul className="gap-3 sm:columns-2 print:columns-2">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes its order
          <Note key={index} {...note} />
        ))}
      </ul>
    </div>
  );
}

function Note({ text, author }: RecapNote) {
  return (
    <li className="mb-2 break-inside-avoid rounded-note border border-line border-s-[3px] border-s-[var(--paper-edge)] bg-surface px-3 py-2 print:px-2 print:py-1">
      <p dir="auto" className="text-sm wrap-anywhere whitespace-pre-line">
        {text}
      </p>
      {author !== null && (
        <p dir="auto" className="mt-1 text-xs wrap-anywhere text-faint">
          {author}
        </p>
      )}
    </li>
  );
}
