import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import type { MailSender } from '#server/access/mail-sender.ts';
import { makeStopToken } from '#server/access/stop-token.ts';
import { type Addressee, listAddressees, markMailed, unmarkMailed } from '#server/store/digests.ts';
import { listUnmailed } from '#server/store/inbox-page.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { writeDigest } from './write-digest.ts';

const MINUTE = 60 * 1000;

/** How much longer than it has to wait something is worth an e-mail: a mail server may be away for a weekend. */
const WORTH_FOR = 7 * 24 * 60 * MINUTE;
/** An address that took no e-mail is tried again after this. */
const TRY_AGAIN_AFTER = 30 * MINUTE;
/** Entries that one e-mail takes along. */
const MOST_IN_ONE = 500;

export type DigestOptions = {
  readonly db: Kysely<Schema>;
  readonly rooms: Pick<Rooms, 'peopleAt'>;
  readonly mail: MailSender;
  readonly siteUrl: string;
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that something waits unread before it goes out, and all else with it. */
  readonly after: number;
  /** Hears of an e-mail that was not taken; what it told of goes out another time. */
  readonly report: (error: unknown) => void;
};

/** Sends people what waits in their inboxes: one e-mail for all of it, and never the same twice. */
export class Digests {
  readonly #options: DigestOptions;
  /** Until when nothing is sent to whom, since the last e-mail was not taken. */
  readonly #waiting = new Map<UserId, number>();

  constructor(options: DigestOptions) {
    this.#options = options;
  }

  /** Sends what is due. Ends at the first e-mail that is not taken: the others have their turn the next time. */
  async send(isStopping: () => boolean = () => false): Promise<void> {
    const { db, now, after, report } = this.#options;
    try {
      for (const addressee of await listAddressees(db, { since: this.#since(), by: now() - after })) {
        if (isStopping()) return;
        if ((this.#waiting.get(addressee.user) ?? 0) > now()) continue;
        this.#waiting.delete(addressee.user);
        await this.#sendTo(addressee);
      }
    } catch (error) {
      report(error);
    }
  }

  /** @throws when the e-mail is not taken */
  async #sendTo({ user, email }: Addressee): Promise<void> {
    const { db, mail, siteUrl, secret, now } = this.#options;
    const entries = await this.#take(user);
    if (entries.length === 0) return;
    try {
      await mail.send(writeDigest({ to: email, entries, siteUrl, stopToken: makeStopToken(user, secret) }));
    } catch (error) {
      this.#waiting.set(user, now() + TRY_AGAIN_AFTER);
      await unmarkMailed(
        db,
        entries.map(({ id }) => id),
      );
      throw error;
    }
  }

  /**
   * What goes out to somebody now. It is marked before it is sent: who stops in between sends it neither now nor
   * later, and it is in the inbox all the same.
   */
  #take(user: UserId): Promise<readonly InboxEntry[]> {
    const { db, rooms, now, after } = this.#options;
    return db.transaction().execute(async (trx) => {
      const waiting = await listUnmailed(trx, user, { since: this.#since(), limit: MOST_IN_ONE });
      // Who has the board open sees it there.
      const open = new Map(waiting.map(({ board }) => [board.id, rooms.peopleAt(board.id).includes(user)]));
      const away = waiting.filter(({ board }) => open.get(board.id) !== true);
      if (!away.some(({ at }) => at <= now() - after)) return [];
      const marked = await markMailed(
        trx,
        away.map(({ id }) => id),
        now(),
      );
      return away.filter(({ id }) => marked.has(id));
    });
  }

  #since(): number {
    const { now, after } = this.#options;
    return now() - after - WORTH_FOR;
  }
}
