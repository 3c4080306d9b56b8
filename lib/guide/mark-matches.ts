import { fold, wordsOf } from './fold.ts';

export type MarkedPart = { readonly text: string; readonly match: boolean };

/** Cuts a text into parts that do and do not match a word of the query; joined they are the text again. */
export function markMatches(text: string, query: string): readonly MarkedPart[] {
  const words = wordsOf(query).filter((word) => word.length > 1);
  const characters = [...text];
  const folded = characters.map(fold);
  const marked = characters.map(() => false);
  const line = folded.join('');
  const starts = startsOf(folded);
  for (const word of words) {
    for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
      for (let index = at; index < at + word.length; index += 1) {
        const character = starts[index];
        if (character !== undefined) marked[character] = true;
      }
    }
  }
  return characters.reduce<MarkedPart[]>((parts, character, index) => {
    const match = marked[index] === true;
    const last = parts.at(-1);
    if (last?.match === match) parts[parts.length - 1] = { text: last.text + character, match };
    else parts.push({ text: character, match });
    return parts;
  }, []);
}

/** For every position of the folded line, the index of the character that it came from. */
function startsOf(folded: readonly string[]): readonly number[] {
  return folded.flatMap((piece, index) => Array.from({ length: piece.length }, () => index));
}
