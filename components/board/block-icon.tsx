import type { BlockKey } from '#lib/canvas/blocks.ts';

/** One stroke path each, on a 20 × 20 field. */
const paths: Readonly<Record<BlockKey, string>> = {
  // A round whole with one slice drawn out.
  'customer-segments': 'M8.6 4.2a6.4 6.4 0 107.2 7.2H8.6zM11.6 2.8a6.4 6.4 0 015.6 5.6h-5.6z',
  // A cut stone.
  'value-propositions': 'M6.2 4h7.6l3.2 4-7 8.4L3 8zM3 8h14M7.4 8L10 16.2 12.6 8 10 4 7.4 8',
  // A winding way from one point to another.
  channels:
    'M4.6 16.6a1.6 1.6 0 100-3.2 1.6 1.6 0 000 3.2zM15.4 6.6a1.6 1.6 0 100-3.2 1.6 1.6 0 000 3.2zM13.8 5H8.2a2.5 2.5 0 000 5h3.6a2.5 2.5 0 010 5H6.2',
  // Two voices.
  'customer-relationships': 'M3 4.2h9.4v6.4H7.2L4.8 13v-2.4H3zM14.6 8H17v6.2h-1.8v2.2l-2.4-2.2H8.6v-1.4',
  // A coin above running water.
  'revenue-streams':
    'M10 9.2a3.2 3.2 0 100-6.4 3.2 3.2 0 000 6.4zM3 12.6c1.75-1.5 3.5-1.5 5.25 0s3.5 1.5 5.25 0 2.6-1.4 3.5-.9M3 16.4c1.75-1.5 3.5-1.5 5.25 0s3.5 1.5 5.25 0 2.6-1.4 3.5-.9',
  // Three boxes in store.
  'key-resources': 'M7 3.4h6v5.8H7zM3.4 9.2h6.6V16H3.4zM10 9.2h6.6V16H10z',
  // Work that comes round again.
  'key-activities':
    'M16.2 8.6A6.4 6.4 0 005 6M3.8 11.4A6.4 6.4 0 0015 14M5 2.8V6h3.2M15 17.2V14h-3.2M10 11.4a1.4 1.4 0 100-2.8 1.4 1.4 0 000 2.8z',
  // Two circles with something in common.
  'key-partnerships': 'M7.4 15a5 5 0 100-10 5 5 0 000 10zM12.6 15a5 5 0 100-10 5 5 0 000 10z',
  // A bill, torn off.
  'cost-structure': 'M5 3h10v14l-2.5-1.8L10 17l-2.5-1.8L5 17zM7.8 6.6h4.4M7.8 9.4h4.4M7.8 12.2h2',
  'parking-lot':
    'M5.6 3h8.8A2.6 2.6 0 0117 5.6v8.8a2.6 2.6 0 01-2.6 2.6H5.6A2.6 2.6 0 013 14.4V5.6A2.6 2.6 0 015.6 3zM8 14V6.2h2.6a2.3 2.3 0 010 4.6H8',
};

/** The block's own picture, in the colour of its text. The words beside it say its name. */
export function BlockIcon({ block, className = 'size-5' }: { block: BlockKey; className?: string }) {
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
      <path d={paths[block]} />
    </svg>
  );
}
