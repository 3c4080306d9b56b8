import type { GuideHit } from '#lib/guide/search-guide.ts';

/** The id of the element that shows an entry. */
export function entryAnchor({ block, section, entry }: GuideHit): string {
  return `guide-${block}-${section}-${entry.id}`;
}
