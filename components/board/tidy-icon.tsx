import type { TidyItem } from './tidy-items.ts';

/** One stroke path each, on a 20 × 20 field. */
const paths: Readonly<Record<TidyItem['name'] | 'tidy', string>> = {
  tidy: 'M4 4h5v5H4zM12 4h4M12 6.5h4M12 9h4M4 12.5h5v4H4zM12 12.5h4M12 15h4',
  suggest:
    'M4 6.5h4v4H4zM4 13h4v3.5H4zM11.5 13H16v3.5h-4.5zM13.8 3.5l.9 2.3 2.3.9-2.3.9-.9 2.3-.9-2.3-2.3-.9 2.3-.9z',
  heading: 'M4 4.5h12M4 8.5h5v3.5H4zM11 8.5h5v3.5h-5zM4 14h5v2.5H4zM11 14h5v2.5h-5z',
  stack: 'M4 4h8v8H4zM14.2 6.2V14H6.5M16.5 8.5v8H8.7',
  spread: 'M3.5 3.5h4v4h-4zM12.5 3.5h4v4h-4zM3.5 12.5h4v4h-4zM12.5 12.5h4v4h-4z',
  'align-left': 'M4 3.5v13M6.5 5.5h9v3h-9zM6.5 11.5H12v3H6.5z',
  'align-centre': 'M10 3.5v2M10 8.5v3M10 14.5v2M5 5.5h10v3H5zM7 11.5h6v3H7z',
  'align-right': 'M16 3.5v13M4.5 5.5h9v3h-9zM8 11.5h5.5v3H8z',
  'align-top': 'M3.5 4h13M5.5 6.5v9h3v-9zM11.5 6.5V12h3V6.5z',
  'align-middle': 'M3.5 10h2M8.5 10h3M14.5 10h2M5.5 5v10h3V5zM11.5 7v6h3V7z',
  'align-bottom': 'M3.5 16h13M5.5 4.5v9h3v-9zM11.5 8v5.5h3V8z',
  'space-across': 'M3.5 3.5v13M16.5 3.5v13M8 6.5h4v7H8z',
  'space-down': 'M3.5 3.5h13M3.5 16.5h13M6.5 8v4h7V8z',
};

export function TidyIcon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5 shrink-0"
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
