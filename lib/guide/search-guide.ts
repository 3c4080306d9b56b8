import { blockTitles, type CanvasBlockKey, canvasBlockKeys } from '../canvas/blocks.ts';
import { fold, wordsOf } from './fold.ts';
import type { Guide, GuideEntry, GuideSection } from './guide.ts';
import type { SectionKey } from './section-keys.ts';

export type GuideHit = {
  readonly block: CanvasBlockKey;
  readonly section: SectionKey;
  readonly entry: GuideEntry;
};

type Scored = { readonly hit: GuideHit; readonly matched: number; readonly score: number };

/** Part of an entry with what a word that starts there is worth. */
type Field = { readonly text: string; readonly worth: number };

const WITHIN_A_WORD = 0.4;
const WHOLE_PHRASE = 12;

/**
 * The entries that hold every word of the query, best first; where none holds all of them, those that hold the
 * most, if more than half. Case and accents do not count. An empty query finds nothing.
 */
export function searchGuide(guide: Guide, query: string): readonly GuideHit[] {
  const words = wordsToFind(query);
  if (words.length === 0) return [];
  const phrase = fold(query).trim();
  const scored = canvasBlockKeys.flatMap((block) =>
    guide.blocks[block].sections.flatMap((section) =>
      section.entries.map((entry) => scoreEntry(block, section, entry, words, phrase)),
    ),
  );
  const most = scored.reduce((top, each) => Math.max(top, each.matched), 0);
  if (most === 0 || most <= words.length / 2) return [];
  return scored
    .filter((each) => each.matched === most)
    .sort((a, b) => b.score - a.score)
    .map((each) => each.hit);
}

/** A single letter starts so many words that it says nothing beside longer ones. */
function wordsToFind(query: string): readonly string[] {
  const words = wordsOf(query);
  const longer = words.filter((word) => word.length > 1);
  return longer.length > 0 ? longer : words;
}

function scoreEntry(
  block: CanvasBlockKey,
  section: GuideSection,
  entry: GuideEntry,
  words: readonly string[],
  phrase: string,
): Scored {
  const fields: readonly Field[] = [
    { text: fold(entry.title), worth: 12 },
    { text: fold(entry.examples.join('\n')), worth: 6 },
    { text: fold(entry.body), worth: 5 },
    { text: fold(`${blockTitles[block]}\n${section.title}`), worth: 3 },
    { text: fold(entry.differences ?? ''), worth: 2 },
  ];
  const scores = words.map((word) => scoreWord(word, fields));
  const bonus = fields.some((field) => field.worth > 3 && field.text.includes(phrase)) ? WHOLE_PHRASE : 0;
  return {
    hit: { block, section: section.key, entry },
    matched: scores.filter((score) => score > 0).length,
    score: scores.reduce((total, score) => total + score, bonus),
  };
}

function scoreWord(word: string, fields: readonly Field[]): number {
  const start = new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u');
  return fields.reduce((total, { text, worth }) => {
    if (start.test(text)) return total + worth;
    return word.length > 2 && text.includes(word) ? total + worth * WITHIN_A_WORD : total;
  }, 0);
}
