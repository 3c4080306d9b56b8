/** Endings by which English and German bend a word, longest first. */
const endings = [
  'ungen',
  'ings',
  'ing',
  'ung',
  'ern',
  'ers',
  'en',
  'em',
  'er',
  'es',
  'ed',
  'e',
  'n',
  's',
  'y',
];

/** Letters that must be left for a stem still to mean something. */
const LEAST = 3;

/**
 * A folded word without its endings: not its dictionary form, only the same for most of its forms. Light
 * stripping of endings after J. Savoy, "Light stemming approaches for the French, Portuguese, German and
 * Hungarian languages" (SAC 2006).
 */
export function stemWord(word: string): string {
  const singular = word.endsWith('ies') && word.length > 5 ? `${word.slice(0, -3)}y` : withoutS(word);
  const ending = endings.find((each) => singular.endsWith(each) && singular.length - each.length > LEAST);
  return ending ? singular.slice(0, -ending.length) : singular;
}

function withoutS(word: string): string {
  return word.length > LEAST && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
