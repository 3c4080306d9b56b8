import type { Verdict } from '#lib/review/review-summary.ts';

/** Whether reviewers agree, as a word, a picture and a colour. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { word, means, path, look } = verdicts[verdict];
  return (
    <span
      title={means}
      className={`inline-flex items-center gap-1 rounded-full border border-current px-2 py-0.5 text-xs font-semibold ${look}`}
    >
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="size-3.5"
      >
        <path d={path} />
      </svg>
      {word}
      <span className="sr-only">: {means}</span>
    </span>
  );
}

const verdicts: Readonly<
  Record<
    Verdict,
    { readonly word: string; readonly means: string; readonly path: string; readonly look: string }
  >
> = {
  agreed: {
    word: 'They agree',
    means: 'two or more said the same, and nobody the contrary',
    path: 'M4.5 10.5l3.7 3.7L15.5 6.5',
    look: 'text-ok',
  },
  contested: {
    word: 'They contradict each other',
    means: 'some hold it for good or proven, others for wrong or unproven',
    path: 'M4 8h11l-3-3M16 12H5l3 3',
    look: 'text-warn',
  },
  open: {
    word: 'Open',
    means: 'neither agreement nor contradiction',
    path: 'M10 16a6 6 0 100-12 6 6 0 000 12z',
    look: 'text-muted',
  },
};
