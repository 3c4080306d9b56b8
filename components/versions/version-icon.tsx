import type { ChangeKind } from '#lib/review/note-change.ts';

export type VersionIconName = ChangeKind | 'earlier' | 'later' | 'restore' | 'compare' | 'history' | 'goto';

/** A 20 by 20 stroke icon in the colour of its text; the word beside it, or its button, says its name. */
export function VersionIcon({ name, className = 'size-5' }: { name: VersionIconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}

const paths: Readonly<Record<VersionIconName, string>> = {
  added: 'M10 4v12M4 10h12',
  reworded: 'm12.3 4.7 3 3M4 16l.7-3.6 8.5-8.5a1.5 1.5 0 0 1 2.1 0l.8.8a1.5 1.5 0 0 1 0 2.1l-8.5 8.5z',
  moved: 'M3 10h14m-4.5-4.5L17 10l-4.5 4.5',
  recoloured: 'M10 3s5.5 5.6 5.5 9.2a5.5 5.5 0 0 1-11 0C4.5 8.6 10 3 10 3z',
  resized: 'M11.5 3.5h5v5m0-5-6 6m-2 7h-5v-5m0 5 6-6',
  dropped: 'M4 10h12',
  earlier: 'M12 5.5 7.5 10l4.5 4.5',
  later: 'M8 5.5 12.5 10 8 14.5',
  restore: 'M4 4v4.2h4.2M4.3 8a6.3 6.3 0 1 1-.6 3.5',
  compare: 'M10 3v14M3.5 5.5H8v9H3.5zM12 5.5h4.5v9H12z',
  history: 'M4 4v4.2h4.2M4.3 8a6.3 6.3 0 1 1-.6 3.5M10 6.8V10.3l2.4 1.6',
  goto: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2.5v4m0 7v4M2.5 10h4m7 0h4',
};
