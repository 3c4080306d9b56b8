import { hash, verify } from '@node-rs/argon2';
import { makeWorkQueue } from './work-queue.ts';

/** Argon2id with 19 MiB and two passes, as OWASP asks at least: some 25 ms of one core. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two at a time leave the machine to the boards. */
const AT_ONCE = 2;
/** Some five seconds of waiting; whoever comes then is told to come again. */
const MOST_WAITING = 400;

export type PasswordHasher = {
  /** @throws {BusyError} */
  readonly hash: (password: string) => Promise<string>;
  /**
   * Whether the hash was made of this password. Without a hash it takes as long and is false: nobody learns from the
   * time whether there is an account. @throws {BusyError}
   */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>;
};

/** One for the process: only then the bound on how much runs at once holds. */
export function makePasswordHasher(): PasswordHasher {
  const queue = makeWorkQueue(AT_ONCE, MOST_WAITING);
  let decoy: Promise<string> | null = null;
  return {
    hash: (password) => queue(() => hash(plain(password), cost)),
    verify: async (stored, password) => {
      decoy ??= hash('a password that nobody has', cost);
      const against = stored ?? (await decoy);
      const isRight = await queue(() => verify(against, plain(password)).catch(() => false));
      return isRight && stored !== null;
    },
  };
}

/** The same letters, however the keyboard put them together. */
function plain(password: string): string {
  return password.normalize('NFC');
}
