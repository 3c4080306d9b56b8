import type { Board } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import type { Comparison } from './comparison.ts';

/** What changed that is no note: the colours of blocks, and links. */
export function OtherChanges({ comparison }: { readonly comparison: Comparison }) {
  const { blocks, links, before, after } = comparison;
  if (blocks.length === 0 && links.length === 0) return null;
  return (
    <section aria-label="Blocks and links" className="border-t border-line px-4 pt-3 pb-4 text-sm">
      <h4 className="mb-1.5 font-semibold">Blocks and links</h4>
      <ul className="grid gap-1.5">
        {blocks.map(({ block, before: was, after: is }) => (
          <li key={block}>
            {blockTitles[block]} became {is} <span className="text-muted">(it was {was})</span>
          </li>
        ))}
        {links.map(({ kind, link }) => (
          <li key={`${kind} ${link.id}`} className="break-words">
            {kind === 'added' ? 'Linked' : 'Link taken away'}: {wordsOf(link.from, after, before)} {link.kind}{' '}
            {wordsOf(link.to, after, before)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf(id: NoteId, ...boards: readonly Board[]): string {
  const note = boards.map(({ notes }) => notes.get(id)).find((each) => each !== undefined);
  const words = note?.plain.replace(/\s+/g, ' ').trim().slice(0, 60);
  return words ? `“${words}”` : 'an empty note';
}
