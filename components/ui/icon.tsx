export type IconName = keyof typeof shapes;

/** A 20 by 20 stroke icon in the colour of its text. It says nothing by itself: its button has the name. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
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
      <path d={shapes[name]} />
    </svg>
  );
}

/** One stroke path each. */
const shapes = {
  'arrow-left': 'M16 10H4m5-5-5 5 5 5',
  'arrow-right': 'M4 10h12m-5-5 5 5-5 5',
  blank: 'M3.5 4.5h13v11h-13zM3.5 12h13M8 4.5V12m4-7.5V12',
  check: 'm4.5 10.5 3.8 3.8 7.2-8.3',
  'chevron-down': 'm5.5 8 4.5 4.5L14.5 8',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  copy: 'M9.5 7.5h5a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM12.5 4.7A2 2 0 0 0 11 3.5H5.5a2 2 0 0 0-2 2V11a2 2 0 0 0 1.2 1.5',
  eye: 'M2.5 10S5.2 4.8 10 4.8 17.5 10 17.5 10 14.8 15.2 10 15.2 2.5 10 2.5 10zM7.7 10a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0',
  inbox:
    'M3.5 11 5.3 4.8A1.5 1.5 0 0 1 6.8 3.7h6.4a1.5 1.5 0 0 1 1.5 1.1L16.5 11v4a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15zm0 0h3.7l1.3 2.3h3L12.8 11h3.7',
  link: 'M8.3 11.7a3 3 0 0 0 4.3.2l2.9-2.9a3 3 0 0 0-4.2-4.3l-1 1m1.4 2.6a3 3 0 0 0-4.3-.2L4.5 11a3 3 0 0 0 4.2 4.3l1-1',
  more: 'M3.8 10a0.7 0.7 0 1 0 1.4 0 0.7 0.7 0 1 0-1.4 0M9.3 10a0.7 0.7 0 1 0 1.4 0 0.7 0.7 0 1 0-1.4 0M14.8 10a0.7 0.7 0 1 0 1.4 0 0.7 0.7 0 1 0-1.4 0',
  moon: 'M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3z',
  newspaper:
    'M3.5 4.5h10.5v9.8a1.3 1.3 0 0 0 2.5 0V7.5H14M15.2 15.5H5a1.5 1.5 0 0 1-1.5-1.5V4.5M6.3 7.5h5M6.3 10.2h5M6.3 12.8h3',
  pencil: 'm12.3 4.7 3 3M4 16l.7-3.6 8.5-8.5a1.5 1.5 0 0 1 2.1 0l.8.8a1.5 1.5 0 0 1 0 2.1l-8.5 8.5z',
  people:
    'M4.8 7a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 1 0-5.4 0M2.5 15.8c.4-2.7 2.4-4.3 5-4.3s4.6 1.6 5 4.3M13 4.5a2.7 2.7 0 0 1 0 5m1.8 2.5c1.5.6 2.5 1.9 2.7 3.8',
  plus: 'M10 4v12M4 10h12',
  retry: 'M15.8 8A6.2 6.2 0 1 0 16.2 11.2M16 4v4h-4',
  screen: 'M3 4.5h14v9H3zM10 13.5V17m-3 0h6',
  share: 'M10 12.5V3.5M6.5 6.5 10 3l3.5 3.5M4 11v4a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 16 15v-4',
  'sign-out': 'M8 3.5H5.5A1.5 1.5 0 0 0 4 5v10a1.5 1.5 0 0 0 1.5 1.5H8M8.5 10H17m-3.5-3.5L17 10l-3.5 3.5',
  sun: 'M6.8 10a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0-6.4 0M10 2.5v1.6m0 11.8v1.6M2.5 10h1.6m11.8 0h1.6M4.7 4.7l1.1 1.1m8.4 8.4 1.1 1.1m0-10.6-1.1 1.1m-8.4 8.4-1.1 1.1',
  trash:
    'M3.5 5.5h13M8 5.5v-2h4v2m3 0-.7 9.6a1.5 1.5 0 0 1-1.5 1.4H7.2a1.5 1.5 0 0 1-1.5-1.4L5 5.5m3.5 3.3v4.4m3-4.4v4.4',
  warning:
    'M10 7.8v3.4m0 2.6v.1M8.7 3.9 2.6 14.3a1.5 1.5 0 0 0 1.3 2.2h12.2a1.5 1.5 0 0 0 1.3-2.2L11.3 3.9a1.5 1.5 0 0 0-2.6 0z',
} as const;
