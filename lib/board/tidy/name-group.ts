import type { NoteWord } from './note-words.ts';

/** Words that are tried for a name, the most frequent first. */
const TRIED = 30;
/** So many notes of a group must have the second word of its name: two at least, and so much of all of them. */
const LEAST = 2;
const SHARE = 0.5;
/** Two words as alike as this say the same. */
const SAME = 0.5;
const LONGEST = 60;

/**
 * What a group of notes has in common, in one or two of its own words: those that most of its notes have, or have
 * something like, and few others do. Empty when its notes have no words.
 */
export function nameGroup(
  group: readonly (readonly NoteWord[])[],
  others: readonly (readonly NoteWord[])[],
): string {
  const words = new Map(group.flat().map((word) => [word.stem, word]));
  const ranked = Array.from(words.values(), (word) => ({ word, share: shareWith(group, word.stem) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, TRIED)
    .map(({ word, share }) => ({
      word,
      share,
      value: meanLikeness(group, word) * (1 - shareWith(others, word.stem)),
    }))
    .sort((a, b) => b.value - a.value);
  const [first, ...rest] = ranked;
  if (!first) return '';
  const needed = Math.max(LEAST / group.length, SHARE);
  const second = rest.find(({ word, share }) => share >= needed && likeness(word, first.word) < SAME);
  const name = second ? together(group, first.word.stem, second.word.stem) : shownIn(group, first.word.stem);
  return Array.from(name.charAt(0).toUpperCase() + name.slice(1))
    .slice(0, LONGEST)
    .join('');
}

function shareWith(notes: readonly (readonly NoteWord[])[], stem: string): number {
  if (notes.length === 0) return 0;
  return notes.filter((words) => words.some((word) => word.stem === stem)).length / notes.length;
}

function meanLikeness(group: readonly (readonly NoteWord[])[], word: NoteWord): number {
  const nearest = group.map((words) => words.reduce((most, each) => Math.max(most, likeness(each, word)), 0));
  return nearest.reduce((sum, each) => sum + each, 0) / group.length;
}

/** From 0 to 1: how many of their letters in a row two words share (L. Dice's coefficient, 1945). */
function likeness(a: NoteWord, b: NoteWord): number {
  if (a.stem === b.stem) return 1;
  const shared = a.grams.filter((gram) => b.grams.includes(gram)).length;
  return (2 * shared) / (a.grams.length + b.grams.length);
}

/** Both words as a phrase where they stand side by side, or else one after the other. */
function together(group: readonly (readonly NoteWord[])[], first: string, second: string): string {
  const phrases = group.flatMap((words) =>
    words.flatMap((word, index) => {
      const next = words[index + 1];
      const isBoth = next && [word.stem, next.stem].every((stem) => stem === first || stem === second);
      return isBoth && next.stem !== word.stem && next.place === word.place + 1
        ? [`${word.shown} ${next.shown}`]
        : [];
    }),
  );
  return mostFrequent(phrases) ?? `${shownIn(group, first)}, ${shownIn(group, second)}`;
}

function shownIn(group: readonly (readonly NoteWord[])[], stem: string): string {
  const forms = group.flat().filter((word) => word.stem === stem);
  return mostFrequent(forms.map(({ shown }) => shown)) ?? '';
}

/** Equally frequent ones: the first. */
function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first, ...rest] = counts;
  return first ? rest.reduce((most, each) => (each[1] > most[1] ? each : most), first)[0] : null;
}
