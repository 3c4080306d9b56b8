/** One stroke path each, on a 20 × 20 field. */
const paths = {
  archive: 'M3.5 4.5h13v3.5h-13zM4.8 8v7.5h10.4V8M8.2 11h3.6',
  'bring-back': 'M7.5 4.5L4 8l3.5 3.5M4 8h7.5a4.5 4.5 0 010 9H8',
  search: 'M9 14.2a5.2 5.2 0 100-10.4 5.2 5.2 0 000 10.4zM12.8 12.8l3.7 3.7',
} as const;

export type ShelfIconName = keyof typeof paths;

/** A picture beside words in a list of boards. */
export function ShelfIcon({ name, className = 'size-5' }: { name: ShelfIconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
