import type { BlockKey } from '../canvas/blocks.ts';
import { questions as english } from './en/questions.ts';
import type { GuideLanguage } from './guide-language.ts';
import { structure } from './structure.ts';
import type { EntryText, QuestionTexts } from './texts.ts';

const texts: Readonly<Record<GuideLanguage, QuestionTexts>> = { en: english };

/**
 * A block's questions in reading order, for the hints of an empty block; none for the parking lot. Brings no
 * other part of the guide with it, so a page can show hints without loading the rest.
 */
export function questionsOf(block: BlockKey, language: GuideLanguage = 'en'): readonly string[] {
  if (block === 'parking-lot') return [];
  const words: Readonly<Record<string, EntryText>> = texts[language][block];
  return Object.keys(structure[block].questions).flatMap((id) => words[id]?.title ?? []);
}
