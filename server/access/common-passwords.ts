import { MIN_PASSWORD } from './password-rule.ts';

/** Whether many people have a password, in lower case. */
export type IsCommonPassword = (password: string) => boolean;

/** Reads the list at the first call: it takes a moment and some megabytes, and many servers never need it. */
export function makeCommonPasswords(): () => Promise<IsCommonPassword> {
  let loading: Promise<IsCommonPassword> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function load(): Promise<IsCommonPassword> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  // Shorter ones count too: as the word in front of a year.
  const words = dictionary['passwords-common'].filter((word) => word.length >= MIN_PASSWORD - 3);
  if (words.length < 3_000) throw new Error('The list of common passwords is not there.');
  const known = new Set(words.map((word) => String(word).toLowerCase()));
  return (password) => known.has(password);
}
