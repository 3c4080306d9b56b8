/** The documents that the guide rests on. */
export const sourceKeys = [
  'outline-notes',
  'course-handout',
  'lecture-slides',
  'book-page',
  'segment-primer',
] as const;

export type SourceKey = (typeof sourceKeys)[number];
