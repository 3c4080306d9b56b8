/** Characters of a password. The upper bound only keeps a request small. */
export const MIN_PASSWORD = 8;
export const MAX_PASSWORD = 256;

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'like-you';

export type PasswordQuestion = {
  readonly password: string;
  readonly email: string | null;
  readonly name: string;
  /** True for a password, in lower case, that many people have. */
  readonly isCommon: (password: string) => boolean;
};

/** What is wrong with a new password; `null`: nothing. No rule asks for kinds of characters. */
export function judgePassword({ password, email, name, isCommon }: PasswordQuestion): PasswordFault | null {
  const letters = [...password];
  if (letters.length < MIN_PASSWORD) return 'too-short';
  if (letters.length > MAX_PASSWORD) return 'too-long';
  const plain = password.toLowerCase().normalize('NFKC');
  if (new Set(plain).size < 4 || isCommon(plain) || isCommon(withoutEnds(plain))) return 'common';
  return saysLittleBeside(plain, [...wordsOf(email ?? ''), ...wordsOf(name), 'ninefold']) ? 'like-you' : null;
}

/** A word with a year or an exclamation mark after it is that word. */
function withoutEnds(password: string): string {
  const core = password.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  return core.length >= 5 ? core : password;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);

/** Less than half of the shortest password is left without the words that anybody would try for this person. */
function saysLittleBeside(password: string, words: readonly string[]): boolean {
  const rest = words.reduce(
    (left, word) => left.replaceAll(word, ''),
    password.replace(/[^\p{L}\p{N}]+/gu, ''),
  );
  const isNamed = words.some((word) => password.includes(word));
  return isNamed && rest.length < MIN_PASSWORD / 2;
}
