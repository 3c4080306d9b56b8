import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';
import { deletedPerson, parseUser, type User } from './users.ts';

/** A guest is known to one browser only; an account can be signed in to from any. */
export type UserKind = 'guest' | 'account';

/** A person as they are told about themselves. */
export type Account = User & {
  readonly kind: UserKind;
  readonly email: string | null;
  /** Somebody who can read the address's mail was shown to be this person. */
  readonly isEmailVerified: boolean;
  readonly hasPassword: boolean;
  /** They did not ask for no more e-mails about their inbox. */
  readonly getsDigest: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
};

/** An account with the hash of its password, for signing in. */
export type Credentials = { readonly account: Account; readonly passwordHash: string | null };

export type NewAccount = User & {
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly passwordHash: string | null;
  readonly now: number;
};

const columns = [
  'id',
  'name',
  'colour',
  'initials',
  'kind',
  'email',
  'email_verified_at',
  'password_hash',
  'digest_off_at',
  'created_at',
] as const;

/** Adds an account. @throws when the address is taken */
export async function createAccount(db: Kysely<Schema>, account: NewAccount): Promise<void> {
  const { id, name, colour, email, isEmailVerified, passwordHash, now } = account;
  await db
    .insertInto('users')
    .values({ id, name, colour, kind: 'account', created_at: now, email, password_hash: passwordHash })
    .execute();
  if (isEmailVerified) await markEmailVerified(db, id, now);
}

/**
 * Makes a guest's own row an account, so that boards and authorship stay as they are. False when it is none
 * (any more). @throws when the address is taken
 */
export async function claimGuest(
  db: Kysely<Schema>,
  claim: Pick<NewAccount, 'id' | 'email' | 'isEmailVerified' | 'passwordHash' | 'now'> & {
    /** A new name; absent: the guest's own stays. */
    readonly name?: string;
  },
): Promise<boolean> {
  const { id, name, email, isEmailVerified, passwordHash, now } = claim;
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ kind: 'account', email, password_hash: passwordHash, ...(name === undefined ? {} : { name }) })
    .set({ email_verified_at: isEmailVerified && email !== null ? now : null })
    .where('id', '=', id)
    .where('kind', '=', 'guest')
    .where('merged_into', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** `null` for nobody, and for somebody who deleted their account or went into another one. */
export async function findAccount(db: Kysely<Schema>, id: UserId): Promise<Account | null> {
  return (await findBy(db, 'id', id))?.account ?? null;
}

/** @param email in lower case */
export async function findByEmail(db: Kysely<Schema>, email: string): Promise<Credentials | null> {
  return findBy(db, 'email', email);
}

/** The hash of a person's password; `null` without one. */
export async function findCredentials(db: Kysely<Schema>, id: UserId): Promise<Credentials | null> {
  return findBy(db, 'id', id);
}

async function findBy(
  db: Kysely<Schema>,
  column: 'id' | 'email',
  value: string,
): Promise<Credentials | null> {
  const row = await db
    .selectFrom('users')
    .select(columns)
    .where(column, '=', value)
    .where('merged_into', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const passwordHash = row.password_hash;
  return {
    account: {
      ...parseUser(row),
      kind: stored('users.kind', parseKind(row.kind)),
      email: row.email === null ? null : stored('users.email', parseText(row.email)),
      isEmailVerified: row.email !== null && row.email_verified_at !== null,
      hasPassword: passwordHash !== null,
      getsDigest: row.digest_off_at === null,
      createdAt: stored('users.created_at', parseWhole(row.created_at)),
    },
    passwordHash: passwordHash === null ? null : stored('users.password_hash', parseText(passwordHash)),
  };
}

export async function setPasswordHash(db: Kysely<Schema>, id: UserId, hash: string | null): Promise<void> {
  await db.updateTable('users').set({ password_hash: hash }).where('id', '=', id).execute();
}

/** @param now milliseconds since 1970 */
export async function markEmailVerified(db: Kysely<Schema>, id: UserId, now: number): Promise<void> {
  await db
    .updateTable('users')
    .set({ email_verified_at: now })
    .where('id', '=', id)
    .where('email', 'is not', null)
    .where('email_verified_at', 'is', null)
    .execute();
}

/** Whether a person gets e-mails about their inbox from now on. False for nobody. @param now milliseconds since 1970 */
export async function setDigest(
  db: Kysely<Schema>,
  id: UserId,
  way: 'on' | 'off',
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ digest_off_at: way === 'off' ? now : null })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Leaves nothing of the person but the row that their notes point to, and the same of the guests that they were. */
export async function eraseUser(db: Kysely<Schema>, id: UserId, now: number): Promise<void> {
  await db
    .updateTable('users')
    .set({ ...deletedPerson, initials: null, email: null, email_verified_at: null, password_hash: null })
    .set({ deleted_at: now, digest_off_at: null })
    .where((either) => either.or([either('id', '=', id), either('merged_into', '=', id)]))
    .execute();
}

export function parseKind(value: unknown): UserKind | null {
  return value === 'guest' || value === 'account' ? value : null;
}
