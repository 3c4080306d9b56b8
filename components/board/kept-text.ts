import { blockTitles } from '#lib/canvas/blocks.ts';
import type { TypedText } from '#lib/sync/typed-notes.ts';

export type TextGroup = { readonly title: string; readonly texts: readonly TypedText[] };

/** The texts under the names of their blocks, in the order in which they come. */
export function groupTexts(texts: readonly TypedText[]): readonly TextGroup[] {
  const groups = new Map<string, TypedText[]>();
  for (const each of texts) {
    const title = each.block === null ? 'Elsewhere' : blockTitles[each.block];
    groups.set(title, [...(groups.get(title) ?? []), each]);
  }
  return Array.from(groups, ([title, members]) => ({ title, texts: members }));
}

/** The texts as one, for the clipboard: those of a block under its name. */
export function joinTexts(texts: readonly TypedText[]): string {
  return groupTexts(texts)
    .map((group) => [group.title, ...group.texts.map(({ text }) => text)].join('\n'))
    .join('\n\n');
}

/** `earlier` with `later` added; of two texts of one note the later one stays. */
export function addTexts(earlier: readonly TypedText[], later: readonly TypedText[]): readonly TypedText[] {
  const newer = new Set(later.map(({ noteId }) => noteId));
  return [...earlier.filter(({ noteId }) => !newer.has(noteId)), ...later];
}
