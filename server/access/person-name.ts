import { MAX_PERSON_NAME } from '#lib/board/limits.ts';

/** Controls, line ends, and the marks that make text run backwards or hide in other text. */
const unwelcome = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Something that can be seen. */
const visible = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A person's name as they typed it: one line, trimmed, 1 to 60 characters of which one can be seen.
 * `null` when nothing of the kind is left.
 */
export function parsePersonName(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 1_000) return null;
  const name = value.replace(/\s+/g, ' ').replace(unwelcome, '').trim().normalize('NFC');
  const isGood = /^\P{Cs}+$/u.test(name) && visible.test(name) && [...name].length <= MAX_PERSON_NAME;
  return isGood ? name : null;
}
