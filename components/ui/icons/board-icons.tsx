/** One stroke path each, on a 20 × 20 field. */
const paths = {
  undo: 'M7.5 4.5L4 8l3.5 3.5M4 8h7.5a4.5 4.5 0 010 9H8',
  redo: 'M12.5 4.5L16 8l-3.5 3.5M16 8H8.5a4.5 4.5 0 000 9H12',
  select: 'M5 3.5l10.5 6.2-4.6 1.2-2.2 4.4z',
  hand: 'M6.8 11V5.6a1.2 1.2 0 012.4 0V9m0-.6V4.2a1.2 1.2 0 012.4 0V9m0-3a1.2 1.2 0 012.4 0v5.2c0 3.2-1.8 5.3-4.7 5.3-2 0-3.2-.9-4.1-2.6l-1.7-3.2a1.1 1.1 0 011.9-1.1L6.8 11',
  note: 'M4 4h12v8l-4 4H4zM16 12h-4v4M8 8.2h4M8 11h2',
  'add-note': 'M4 4h12v6.5M4 4v12h6.5M15 12.5v5M12.5 15h5',
  minus: 'M5 10h10',
  plus: 'M10 5v10M5 10h10',
  fit: 'M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5M8 8.5h4v3H8z',
  guide:
    'M10 5.5C8.4 4.3 6.2 4 3.5 4v11c2.7 0 4.9.3 6.5 1.5 1.6-1.2 3.8-1.5 6.5-1.5V4c-2.7 0-4.9.3-6.5 1.5zM10 5.5v11',
  outline: 'M4 5.5h.01M4 10h.01M4 14.5h.01M7.5 5.5H16M7.5 10H16M7.5 14.5H16',
  home: 'M12 4.5L6.5 10l5.5 5.5',
  workshop: 'M10 17a6.2 6.2 0 100-12.4A6.2 6.2 0 0010 17zM10 7.6v3.2l2 1.4M8 2.6h4M15.2 5.4l1.2 1.2',
  keyboard: 'M3 6h14v8.5H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 12h6',
  trash: 'M4.5 6h11M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.7 9v4.5M11.3 9v4.5',
  duplicate: 'M7.5 7.5H16V16H7.5zM4 12.5V4h8.5',
  front: 'M6.5 6.5h7v7h-7zM4 10V4h6M16 10v6h-6',
  back: 'M4 4h6v6H4zM10 10h6v6h-6M13 4h3v3M4 13v3h3',
  link: 'M6 14a2 2 0 100-4 2 2 0 000 4zM14 10a2 2 0 100-4 2 2 0 000 4zM7.8 11.2l4.4-2.4',
  unlink: 'M6 14a2 2 0 100-4 2 2 0 000 4zM14 10a2 2 0 100-4 2 2 0 000 4zM4.5 4.5l11 11',
  edit: 'M12.5 4.5l3 3L7.5 15.5l-3.7.7.7-3.7z',
  follow:
    'M2.8 10S5.4 5 10 5s7.2 5 7.2 5-2.6 5-7.2 5-7.2-5-7.2-5zM10 12.2a2.2 2.2 0 100-4.4 2.2 2.2 0 000 4.4z',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  share: 'M10 12V3.5M6.8 6.5L10 3.3l3.2 3.2M5 10v6.2h10V10',
  search: 'M9 14.2a5.2 5.2 0 100-10.4 5.2 5.2 0 000 10.4zM12.8 12.8l3.7 3.7',
  suggest: 'M11.8 4.6l3 3-7.3 7.3-3.6.7.7-3.6zM13 16.4h4M15 14.4v4',
  'suggest-removal': 'M4 4h12v7M4 4v12h7M13 15.5h5',
  check: 'M4.5 10.5l3.7 3.7L15.5 6.5',
  comment: 'M4 5h12v8.5H9.5L6.2 16.4v-2.9H4zM7 8.2h6M7 10.6h3.6',
  history: 'M4.2 10a5.9 5.9 0 106-5.9 6.4 6.4 0 00-4.4 1.8L4 7.6M4 4v3.6h3.6M10 7v3.2l2.3 1.5',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
} as const;

export type BoardIconName = keyof typeof paths;

/** A picture beside or instead of words; the button round it has the name. */
export function BoardIcon({ name, className = 'size-5' }: { name: BoardIconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={className}
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
