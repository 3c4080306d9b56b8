/** One stroke path each, on a 20 × 20 field. */
const paths = {
  search: 'M8.8 14a5.2 5.2 0 100-10.4 5.2 5.2 0 000 10.4zM12.6 12.6l3.8 3.8',
  pin: 'M7.2 3.5h5.6M8.2 3.5v4.6L5.6 11v1.3h8.8V11l-2.6-2.9V3.5M10 12.3v4.4',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  add: 'M10 4.5v11M4.5 10h11',
  chevron: 'M7.5 5l5 5-5 5',
  grip: 'M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01',
} as const;

export type GuideIconName = keyof typeof paths;

/** A picture beside or instead of words; the control round it has the name. */
export function GuideIcon({ name, className = 'size-4' }: { name: GuideIconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'grip' ? 2.2 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
