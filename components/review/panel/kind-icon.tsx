import type { ThreadKind } from '#lib/review/thread.ts';

/** One stroke path each, on a 20 × 20 field. */
const paths: Readonly<Record<ThreadKind | 'plain' | 'suggestion', string>> = {
  plain: 'M4 5h12v8.5H9.5L6.2 16.4v-2.9H4z',
  question: 'M10 17a7 7 0 100-14 7 7 0 000 14zM8 8.2a2 2 0 113 1.7c-.7.4-1 .8-1 1.6M10 13.9v.1',
  assumption: 'M7.8 16.6h4.4M8.2 14v-1.3a4.6 4.6 0 113.6 0V14zM10 9.4v3',
  contradiction: 'M11.4 3l-5 8h4l-1.8 6 5.4-8.4h-4z',
  evidence: 'M8.8 14.2a5.4 5.4 0 100-10.8 5.4 5.4 0 000 10.8zM12.8 12.8l4 4M6.6 9l1.6 1.6 2.9-3.3',
  praise: 'M10 16.4S3.4 12.6 3.4 8a3.4 3.4 0 016.6-1.2A3.4 3.4 0 0116.6 8c0 4.6-6.6 8.4-6.6 8.4z',
  suggestion: 'M12.5 4.5l3 3L7.5 15.5l-3.7.7.7-3.7zM12 16.2h4.4',
};

type KindIconProps = { readonly kind: ThreadKind | 'plain' | 'suggestion'; readonly className?: string };

/** A thread's kind as a picture; the word stands beside it. */
export function KindIcon({ kind, className = 'size-4' }: KindIconProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[kind]} />
    </svg>
  );
}
