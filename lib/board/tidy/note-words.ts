import { foldWord } from './fold-word.ts';
import { stemWord } from './stem-word.ts';
import { stopWords } from './stop-words.ts';

/** One word of a text that says something. */
export type NoteWord = {
  /** As it was written. */
  readonly shown: string;
  /** Without its endings. */
  readonly stem: string;
  /** Every three letters of it in a row; the whole word when it is shorter. */
  readonly grams: readonly string[];
  /** How many words of the text come before it. */
  readonly place: number;
};

const GRAM = 3;
/** Words of one note that are looked at: who writes more has said by then what it is about. */
const MAX_WORDS = 60;

/**
 * The telling words at the beginning of a text, in order: those that are left when the most common ones are not
 * counted. Numbers are words; single letters and digits are not.
 */
export function noteWords(plain: string): readonly NoteWord[] {
  const words: NoteWord[] = [];
  let place = 0;
  for (const [shown] of plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = foldWord(shown);
    if (folded.length > 1 && !stopWords.has(folded))
      words.push({ shown, stem: stemWord(folded), grams: gramsOf(folded), place });
    place += 1;
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

function gramsOf(word: string): readonly string[] {
  if (word.length <= GRAM) return [word];
  return Array.from({ length: word.length - GRAM + 1 }, (_, start) => word.slice(start, start + GRAM));
}
