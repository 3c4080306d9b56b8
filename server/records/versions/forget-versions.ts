import type { Kysely } from 'kysely';
import type { Schema } from '#server/store/schema.ts';
import { forgetVersions } from '#server/store/versions.ts';

/** How often it is looked for versions whose time is over, in milliseconds. */
const EVERY = 24 * 60 * 60 * 1000;

type ForgetOptions = {
  readonly db: Kysely<Schema>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds for which a version is kept that nobody has named. */
  readonly keptFor: number;
  readonly onForgotten: (count: number) => void;
  /** Hears why none could be forgotten; it is tried again the next day. */
  readonly report: (error: unknown) => void;
};

/** Forgets old versions that nobody has named; the log keeps those states all the same. Never rejects. */
export async function forgetOldVersions({
  db,
  now,
  keptFor,
  onForgotten,
  report,
}: ForgetOptions): Promise<void> {
  try {
    const count = await forgetVersions(db, now() - keptFor);
    if (count > 0) onForgotten(count);
  } catch (error) {
    report(error);
  }
}

/** Does so now and then every day. @returns stops it and waits for what is being forgotten */
export function keepForgettingVersions(options: ForgetOptions): () => Promise<void> {
  let running = forgetOldVersions(options);
  const timer = setInterval(() => {
    running = running.then(() => forgetOldVersions(options));
  }, EVERY);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
