import { useMemo } from 'react';
import { compareWords, type WordPiece } from '#lib/review/compare-words.ts';

export type DifferenceViewProps = { readonly before: string; readonly after: string };

/** One text with what another would take out of it and put into it. */
export function DifferenceView({ before, after }: DifferenceViewProps) {
  const pieces = useMemo(() => compareWords(before, after), [before, after]);
  return (
    <p className="wrap-anywhere whitespace-pre-wrap text-ink">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is nothing but its place
        <Piece key={index} piece={piece} />
      ))}
    </p>
  );
}

function Piece({ piece: { is, text } }: { readonly piece: WordPiece }) {
  switch (is) {
    case 'same':
      return text;
    case 'dropped':
      return <Removed text={text} />;
    case 'added':
      return <Added text={text} />;
    default:
      return is satisfies never;
  }
}

/** Struck through to the eye, and said aloud. */
export function Removed({ text }: { readonly text: string }) {
  return (
    <del className="rounded-[0.2em] bg-danger-soft text-danger decoration-1">
      <span className="sr-only">taken out: </span>
      {text}
      <span className="sr-only">; </span>
    </del>
  );
}

function Added({ text }: { readonly text: string }) {
  return (
    <ins className="rounded-[0.2em] bg-[color-mix(in_oklab,var(--ok)_14%,transparent)] text-ok decoration-1 underline-offset-2">
      <span className="sr-only">put in: </span>
      {text}
      <span className="sr-only">; </span>
    </ins>
  );
}
