import { type Kysely, sql } from 'kysely';
import type { Schema } from '../store/schema.ts';

export type Health = {
  /** True whenever there is an answer at all. */
  readonly live: true;
  /** Whether newcomers should be sent here. */
  readonly ready: boolean;
  /** `refuses-writes`: it can be read, and the newest attempt to write to it failed just now. */
  readonly store: 'answers' | 'refuses-writes' | 'away';
  /** The process is being stopped. */
  readonly draining: boolean;
};

type HealthOptions = {
  readonly db: Kysely<Schema>;
  readonly isDraining: () => boolean;
  readonly isAppendFailing: () => boolean;
  /** A store that has not answered after so many milliseconds is away. */
  readonly patience?: number;
};

/** Looks at the store by one cheap read of a table. Never rejects. */
export async function readHealth(options: HealthOptions): Promise<Health> {
  const draining = options.isDraining();
  const store = await storeHealth(options);
  return { live: true, ready: store === 'answers' && !draining, store, draining };
}

async function storeHealth({
  db,
  isAppendFailing,
  patience = 2_000,
}: HealthOptions): Promise<Health['store']> {
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), patience);
  // A table has to be read: a constant would be answered without the file.
  const read = sql`select 1 from docs limit 1`.execute(db).then(
    () => 'read' as const,
    () => 'failed' as const,
  );
  try {
    if ((await Promise.race([read, late.promise])) !== 'read') return 'away';
    return isAppendFailing() ? 'refuses-writes' : 'answers';
  } finally {
    clearTimeout(timer);
  }
}
