import type { BlockKey } from '#lib/canvas/blocks.ts';
import { questionsOf } from '#lib/guide/questions-of.ts';

/** What an empty block asks, so that a blank board is never blank paper. */
export function EmptyHint({ block }: { block: BlockKey }) {
  if (block === 'parking-lot')
    return <p className="text-[15px] text-faint">Put here what does not belong to a block yet.</p>;
  return (
    <ul className="flex flex-col gap-2.5 text-[15px] leading-snug text-faint">
      {questionsOf(block).map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  );
}
