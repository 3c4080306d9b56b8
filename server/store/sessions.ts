import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import { parseKind, type UserKind } from './accounts.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';
import { parseUser, type User } from './users.ts';

/** Without a visit a session lasts this long, in milliseconds: thirty days, and one for the coarse `seen_at`. */
const LONGEST_IDLE = 31 * 24 * 60 * 60 * 1_000;
/** However often somebody comes, they sign in again after this, in milliseconds. */
const LONGEST_LIFE = 180 * 24 * 60 * 60 * 1_000;
/** A visit is noted at most this often, in milliseconds. */
const SEEN_EVERY = 5 * 60 * 1_000;

/** How somebody can sign in; a provider by its id. */
export const signInWays = ['guest', 'password', 'mail', 'oidc', 'github', 'google'] as const;

export type SignInWay = (typeof signInWays)[number];

/** Where somebody comes from, in words and numbers that are kept with their session. */
export type Visit = { readonly browser: string; readonly address: string };

/** A session as its owner sees it. Times are milliseconds since 1970. */
export type ListedSession = Visit & {
  /** The hash of its id: it names the session and opens nothing. */
  readonly hash: string;
  readonly way: SignInWay;
  readonly createdAt: number;
  readonly seenAt: number;
};

export type StoredSession = {
  readonly user: User;
  readonly kind: UserKind;
  readonly way: SignInWay;
  readonly createdAt: number;
  readonly seenAt: number;
};

/** Adds a session and forgets those that ended long ago. */
export async function insertSession(
  db: Kysely<Schema>,
  session: Visit & { hash: string; userId: UserId; way: SignInWay; now: number },
): Promise<void> {
  const { hash, userId, way, now, browser, address } = session;
  await db
    .deleteFrom('sessions')
    .where('seen_at', '<', now - LONGEST_IDLE)
    .execute();
  await db
    .insertInto('sessions')
    .values({
      id_hash: hash,
      user_id: userId,
      way,
      created_at: now,
      seen_at: now,
      ended_at: null,
      browser,
      address,
    })
    .execute();
}

/** The live session of that hash and whose it is; `null` once it ended or its person is gone. */
export async function findSession(
  db: Kysely<Schema>,
  hash: string,
  now: number,
): Promise<StoredSession | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.name', 'users.colour', 'users.initials', 'users.kind'])
    .select(['sessions.way', 'sessions.created_at', 'sessions.seen_at'])
    .where('sessions.id_hash', '=', hash)
    .where('sessions.ended_at', 'is', null)
    .where('sessions.seen_at', '>', now - LONGEST_IDLE)
    .where('sessions.created_at', '>', now - LONGEST_LIFE)
    .where('users.deleted_at', 'is', null)
    .where('users.merged_into', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    user: parseUser(row),
    kind: stored('users.kind', parseKind(row.kind)),
    way: stored('sessions.way', parseWay(row.way)),
    createdAt: stored('sessions.created_at', parseWhole(row.created_at)),
    seenAt: stored('sessions.seen_at', parseWhole(row.seen_at)),
  };
}

/** Notes a visit, unless one was noted just before. */
export async function noteVisit(
  db: Kysely<Schema>,
  hash: string,
  { seenAt }: Pick<StoredSession, 'seenAt'>,
  now: number,
): Promise<void> {
  if (now - seenAt < SEEN_EVERY) return;
  await db.updateTable('sessions').set({ seen_at: now }).where('id_hash', '=', hash).execute();
}

/** A person's live sessions, the latest visit first. */
export async function listSessions(
  db: Kysely<Schema>,
  userId: UserId,
  now: number,
): Promise<readonly ListedSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id_hash', 'way', 'created_at', 'seen_at', 'browser', 'address'])
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('seen_at', '>', now - LONGEST_IDLE)
    .where('created_at', '>', now - LONGEST_LIFE)
    .orderBy('seen_at', 'desc')
    .orderBy('id_hash')
    .execute();
  return rows.map((row) => ({
    hash: stored('sessions.id_hash', parseText(row.id_hash)),
    way: stored('sessions.way', parseWay(row.way)),
    createdAt: stored('sessions.created_at', parseWhole(row.created_at)),
    seenAt: stored('sessions.seen_at', parseWhole(row.seen_at)),
    browser: stored('sessions.browser', parseText(row.browser)),
    address: stored('sessions.address', parseText(row.address)),
  }));
}

/** Ends one session of that person. False when there is none of that hash. */
export async function endSession(
  db: Kysely<Schema>,
  { hash, userId, now }: { hash: string; userId: UserId; now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('id_hash', '=', hash)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends every session of a person, but for the one of the hash `except`. */
export async function endSessions(
  db: Kysely<Schema>,
  { userId, except = null, now }: { userId: UserId; except?: string | null; now: number },
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('user_id', '=', userId)
    .where('id_hash', '!=', except ?? '')
    .where('ended_at', 'is', null)
    .execute();
}

/** Which of these sessions are live. */
export async function liveAmong(
  db: Kysely<Schema>,
  hashes: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select('id_hash')
    .where('id_hash', 'in', hashes)
    .where('ended_at', 'is', null)
    .where('sessions.created_at', '>', now - LONGEST_LIFE)
    .where('users.deleted_at', 'is', null)
    .where('users.merged_into', 'is', null)
    .execute();
  return new Set(rows.map(({ id_hash }) => id_hash));
}

/** Forgets all of a person's sessions, where they came from included. */
export async function eraseSessions(db: Kysely<Schema>, userId: UserId): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', userId).execute();
}

function parseWay(value: unknown): SignInWay | null {
  return signInWays.find((way) => way === value) ?? null;
}
