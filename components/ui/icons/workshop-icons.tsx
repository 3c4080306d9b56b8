/** One stroke path each, on a 20 × 20 field. */
const paths = {
  clock: 'M10 16.8a6.8 6.8 0 100-13.6 6.8 6.8 0 000 13.6zM10 6.2V10l2.6 1.8',
  'last-minute':
    'M6 3h8M6 17h8M7 3v2.6c0 2 3 2.9 3 4.4s-3 2.4-3 4.4V17M13 3v2.6c0 2-3 2.9-3 4.4s3 2.4 3 4.4V17',
  over: 'M10 16.5V9.6M10 3.2v.1M10 17a6.8 6.8 0 006.8-6.8M3.2 10.2A6.8 6.8 0 0010 17M10 12.4v.1',
  play: 'M6.5 4.2v11.6L15.6 10z',
  pause: 'M7 4.5v11M13 4.5v11',
  next: 'M5 4.5v11l7.5-5.5zM15.2 4.5v11',
  large: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  sound: 'M3.5 8v4h2.7L10 15.2V4.8L6.2 8zM12.8 7.4a3.7 3.7 0 010 5.2M15 5.2a6.8 6.8 0 010 9.6',
  muted: 'M3.5 8v4h2.7L10 15.2V4.8L6.2 8zM13 8l4 4M17 8l-4 4',
  grip: 'M7.5 5h.01M7.5 10h.01M7.5 15h.01M12.5 5h.01M12.5 10h.01M12.5 15h.01',
  up: 'M10 16V4.5M5.2 9.2L10 4.5l4.8 4.7',
  down: 'M10 4v11.5M5.2 10.8L10 15.5l4.8-4.7',
  skip: 'M4 13.5a6.3 6.3 0 0111.2-4.4M16 5v4.5h-4.5M10 14.5h.01',
  'bring-here':
    'M10 12.4a2.4 2.4 0 100-4.8 2.4 2.4 0 000 4.8zM3.5 3.5l3 3m0-2.6v2.6H3.9M16.5 3.5l-3 3m0-2.6v2.6h2.6M3.5 16.5l3-3m0 2.6v-2.6H3.9M16.5 16.5l-3-3m0 2.6v-2.6h2.6',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 016 0V9M10 12v1.6',
  unlock: 'M5 9h10v7.5H5zM7 9V6.2a3 3 0 015.8-1M10 12v1.6',
  cursor: 'M5 3.5l10.5 6.2-4.6 1.2-2.2 4.4z',
  'no-cursor': 'M5 3.5l10.5 6.2-4.6 1.2-2.2 4.4zM3.5 16.5l13-13',
  spotlight:
    'M10 13a3 3 0 100-6 3 3 0 000 6zM10 2.8v1.6M10 15.6v1.6M2.8 10h1.6M15.6 10h1.6M4.9 4.9L6 6M14 14l1.1 1.1M4.9 15.1L6 14M14 6l1.1-1.1',
  hand: 'M6.4 11.4V6a1.1 1.1 0 012.2 0v3.4M8.6 8.8V4.3a1.1 1.1 0 012.2 0v4.5M10.8 9V5a1.1 1.1 0 012.2 0v5M13 10.6V7.4a1.1 1.1 0 012.2 0v4.4c0 3-1.7 5.2-4.5 5.2-2 0-3.1-.9-4-2.6l-1.9-3.3a1.1 1.1 0 011.9-1.1z',
  react: 'M10 17a7 7 0 100-14 7 7 0 000 14zM7 11.6a3.4 3.4 0 006 0M7.7 8v.1M12.3 8v.1',
  done: 'M10 17a7 7 0 100-14 7 7 0 000 14zM6.8 10.2l2.3 2.3 4.2-4.7',
  reveal:
    'M2.8 10S5.4 5 10 5s7.2 5 7.2 5-2.6 5-7.2 5-7.2-5-7.2-5zM10 12.2a2.2 2.2 0 100-4.4 2.2 2.2 0 000 4.4z',
  hidden:
    'M3.5 3.5l13 13M8.2 5.2A7.6 7.6 0 0110 5c4.6 0 7.2 5 7.2 5a12 12 0 01-1.9 2.5M5.4 6.8A12 12 0 002.8 10S5.4 15 10 15a7 7 0 002.7-.5',
  vote: 'M6 8.6a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM14 8.6a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM10 16.6a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2z',
  talk: 'M3.5 4.5h13v8.5h-6.6L6.4 16v-3H3.5z',
  write: 'M12.5 4.5l3 3L7.5 15.5l-3.7.7.7-3.7z',
  cup: 'M4 7.5h9v5a3.2 3.2 0 01-3.2 3.2H7.2A3.2 3.2 0 014 12.5zM13 8.8h1.2a2 2 0 010 4H13M6.6 3v1.8M10 3v1.8',
  flag: 'M5 17V3.8M5 4.2h9.5l-2 3.3 2 3.3H5',
  question: 'M10 17a7 7 0 100-14 7 7 0 000 14zM8 8.2a2 2 0 114 .2c0 1.4-2 1.6-2 3M10 13.8v.1',
  decision: 'M3.8 10.6l3.4 3.4L12 8.4M11 13.2l.8.8 4.9-5.6',
} as const;

export type WorkshopIconName = keyof typeof paths;

/** A picture beside or instead of words; the control round it has the name. */
export function WorkshopIcon({ name, className = 'size-5' }: { name: WorkshopIconName; className?: string }) {
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
      <path d={paths[name]} />
    </svg>
  );
}
