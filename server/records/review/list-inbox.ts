import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import { ENTRIES_A_PAGE } from '#lib/review/inbox-entry.ts';
import type { InboxPage } from '#lib/review/parse-inbox.ts';
import { countUnreadEntries, type InboxCursor, listEntries } from '#server/store/inbox-page.ts';
import { readTogether } from '#server/store/read-together.ts';
import type { Schema } from '#server/store/schema.ts';
import { readCursor, writeCursor } from './page-cursor.ts';

/** What to begin a page after; `null` for text that `next` never was. */
export function parseInboxCursor(text: string): InboxCursor | null {
  const { time, rest } = readCursor(text);
  return time === null ? null : { at: time, id: rest };
}

/** A page of a person's inbox, the newest first. */
export function listInbox(db: Kysely<Schema>, user: UserId, from: InboxCursor | null): Promise<InboxPage> {
  return readTogether(db, async (trx) => {
    const rows = await listEntries(trx, user, { from, limit: ENTRIES_A_PAGE + 1 });
    const entries = rows.slice(0, ENTRIES_A_PAGE);
    const last = entries.at(-1);
    return {
      entries,
      next: last && rows.length > entries.length ? writeCursor(last.at, last.id) : null,
      unread: await countUnreadEntries(trx, user),
    };
  });
}
