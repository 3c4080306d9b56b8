import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Statements that are kept; lists of many lengths, of which each is a text of its own, must not fill the memory. */
const MOST = 256;

/** Reading or changing rows: all that is ever repeated. */
const repeated = /^\s*(?:select|insert|update|delete|with|begin|commit|rollback)\b/i;

/** Prepares each text once: for most statements that takes longer than to run them. */
export function keepPrepared(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement<unknown[]>>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = kept.get(text);
      // One that is still being stepped through cannot begin anew.
      if (known && !known.busy) return known;
      const statement = database.prepare<unknown[]>(text);
      if (!repeated.test(text)) {
        // Tables may have other columns from now on.
        kept.clear();
        return statement;
      }
      kept.set(text, statement);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST) break;
        kept.delete(oldest);
      }
      return statement;
    },
  };
}
