import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import { missingText } from '#lib/workshop/recap-words.ts';

/** The note that people voted on: its words, and the block it was in. */
export function RecapPlace({ text, block }: { text: string | null; block: BlockKey | null }) {
  const missing = missingText(text);
  return (
    <>
      {missing === null ? (
        <span dir="auto" className="whitespace-pre-line">
          {text}
        </span>
      ) : (
        <span className="text-muted italic">{missing}</span>
      )}
      {block !== null && <span className="recap-quiet">{blockTitles[block]}</span>}
    </>
  );
}
