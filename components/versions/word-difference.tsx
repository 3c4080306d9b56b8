import { compareWords } from '#lib/review/compare-words.ts';

type WordDifferenceProps = { readonly before: string; readonly after: string };

/** A text with what went struck out and what came underlined. */
export function WordDifference({ before, after }: WordDifferenceProps) {
  if (before === after) return <p className="text-sm text-muted">Only the formatting changed.</p>;
  const pieces = compareWords(before, after);
  return (
    <p className="max-h-40 overflow-y-auto rounded-control bg-sunken px-2 py-1.5 text-sm break-words whitespace-pre-wrap">
      {pieces.map(({ is, text }, index) => {
        const key = `${index} ${is}`;
        if (is === 'dropped')
          return (
            <del key={key} className="text-danger decoration-[1.5px]">
              {text}
            </del>
          );
        if (is === 'added')
          return (
            <ins key={key} className="font-medium text-ok decoration-[1.5px] underline-offset-2">
              {text}
            </ins>
          );
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}
