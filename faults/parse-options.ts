/** What `npm run test:faults -- …` was asked for. */
export type Options = {
  /** `null`: as often as the short form does each. */
  readonly rounds: number | null;
  readonly seed: number;
  /** The run's name; `null`: all of them. */
  readonly only: string | null;
  readonly database: 'sqlite' | 'postgres';
};

/**
 * Reads the words after `npm run test:faults --`.
 * @throws with what is wrong and what may be said
 */
export function parseOptions(words: readonly string[], names: readonly string[]): Options {
  let options: Options = { rounds: null, seed: 1, only: null, database: 'sqlite' };
  for (let at = 0; at < words.length; at += 2) {
    const value = words[at + 1] ?? '';
    switch (words[at]) {
      case '--rounds':
        options = { ...options, rounds: readWhole('--rounds', value) };
        break;
      case '--seed':
        options = { ...options, seed: readWhole('--seed', value) };
        break;
      case '--only':
        if (!names.includes(value)) throw new Error(`--only takes one of ${names.join(', ')}.`);
        options = { ...options, only: value };
        break;
      case '--database':
        if (value !== 'sqlite' && value !== 'postgres')
          throw new Error('--database takes sqlite or postgres.');
        options = { ...options, database: value };
        break;
      default:
        throw new Error(
          `Say --rounds N, --seed S, --only <${names.join('|')}> or --database sqlite|postgres, not “${words[at]}”.`,
        );
    }
  }
  return options;
}

function readWhole(name: string, value: string): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number === 0) throw new Error(`${name} takes a whole number from 1.`);
  return number;
}
