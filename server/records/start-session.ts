import type { Kysely, Transaction } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { findAccount } from '#server/store/accounts.ts';
import type { Schema } from '#server/store/schema.ts';
import { hashOfSecret, makeSecretId } from '#server/store/secret-id.ts';
import { endSession, insertSession, type SignInWay, type Visit } from '#server/store/sessions.ts';
import type { User } from '#server/store/users.ts';
import type { Maker } from './maker.ts';
import { mergeGuest } from './merge-guest.ts';

/** Who asks in the session that their browser has now. */
export type Caller = {
  readonly userId: UserId;
  readonly kind: 'guest' | 'account';
  readonly sessionHash: string;
};

export type Entrance = {
  readonly userId: UserId;
  readonly way: SignInWay;
  readonly visit: Visit;
  /** The session that this one takes the place of; `null` for a visitor. */
  readonly current: Caller | null;
  /** What the browser's guest has goes to the account. */
  readonly bringGuest: boolean;
};

export type Started = {
  readonly user: User;
  /** The new session's secret id, for the cookie. */
  readonly sid: string;
  readonly sessionHash: string;
  /** Sessions and people whose sockets are to be closed. */
  readonly ended: { readonly sessionHash: string | null; readonly guest: UserId | null };
  /** Boards that a guest's membership was moved on. */
  readonly moved: readonly BoardId[];
};

/**
 * Begins a session of a person who has just shown who they are. It always has a new id, and the one that the browser
 * had before has ended: an id that somebody planted there is worth nothing. `null` when the person is gone.
 */
export async function startSession(
  db: Kysely<Schema>,
  entrance: Entrance,
  maker: Maker,
): Promise<Started | null> {
  return db.transaction().execute((trx) => startIn(trx, entrance, maker));
}

async function startIn(trx: Transaction<Schema>, entrance: Entrance, maker: Maker): Promise<Started | null> {
  const { userId, way, visit, current, bringGuest } = entrance;
  const now = maker.now();
  const account = await findAccount(trx, userId);
  if (!account) return null;
  const guest = current?.kind === 'guest' && current.userId !== userId ? current.userId : null;
  const merges = guest !== null && bringGuest && account.kind === 'account';
  const moved = merges ? await mergeGuest(trx, { guest, account: userId, now }) : [];
  if (current) await endSession(trx, { hash: current.sessionHash, userId: current.userId, now });
  const sid = makeSecretId(maker.random);
  const sessionHash = hashOfSecret(sid);
  await insertSession(trx, { hash: sessionHash, userId, way, now, ...visit });
  const { id, name, colour, initials } = account;
  return {
    user: { id, name, colour, ...(initials === undefined ? {} : { initials }) },
    sid,
    sessionHash,
    ended: { sessionHash: current?.sessionHash ?? null, guest: merges ? guest : null },
    moved,
  };
}
