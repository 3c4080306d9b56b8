import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import { findByEmail, markEmailVerified, setPasswordHash } from '#server/store/accounts.ts';
import { insertMailToken, spendMailToken } from '#server/store/mail-tokens.ts';
import type { Schema } from '#server/store/schema.ts';
import { hashOfSecret, makeSecretId } from '#server/store/secret-id.ts';
import { endSessions } from '#server/store/sessions.ts';
import { removeSignIns } from '#server/store/sign-ins.ts';
import type { Maker } from './maker.ts';
import { openAccount } from './open-account.ts';
import type { Caller } from './start-session.ts';

/** A link by e-mail holds for this long, in milliseconds. */
const LINK_LASTS = 15 * 60 * 1_000;

/** Keeps a new link for that address and returns its secret, which only the mail may say. */
export async function makeMailLink(
  db: Kysely<Schema>,
  email: string,
  { now, random }: Maker,
): Promise<string> {
  const token = makeSecretId(random);
  const at = now();
  await insertMailToken(db, { hash: hashOfSecret(token), email, expiresAt: at + LINK_LASTS, now: at });
  return token;
}

export type MailEntrance = {
  readonly userId: UserId;
  /** Somebody else may have known the password: it is gone, and their sessions have ended. */
  readonly tookOver: boolean;
};

/**
 * Uses a link, once. Whoever reads an address's mail is its owner: when nobody had shown that before, what an
 * earlier person set up to come in by (password, providers, sessions) is taken away. An address without an account
 * gets one, made out of the browser's guest when `bringGuest`. `null`: the link does not hold.
 */
export async function enterByMail(
  db: Kysely<Schema>,
  token: string,
  how: { current: Caller | null; bringGuest: boolean; colourFor: (id: UserId) => PaletteColour },
  maker: Maker,
): Promise<MailEntrance | null> {
  const now = maker.now();
  const email = await spendMailToken(db, hashOfSecret(token), now);
  if (email === null) return null;
  const found = await findByEmail(db, email);
  if (!found) {
    const guest = how.bringGuest && how.current?.kind === 'guest' ? how.current.userId : null;
    const name = email.split('@', 1)[0] ?? email;
    const request = { name, email, isEmailVerified: true, passwordHash: null, guest, renamesGuest: false };
    const userId = await openAccount(db, { ...request, colourFor: how.colourFor }, maker);
    return userId && { userId, tookOver: false };
  }
  const { id, isEmailVerified } = found.account;
  const isOwn = how.current?.userId === id;
  if (!isEmailVerified && !isOwn)
    await db.transaction().execute(async (trx) => {
      await setPasswordHash(trx, id, null);
      await removeSignIns(trx, id);
      await endSessions(trx, { userId: id, now });
    });
  await markEmailVerified(db, id, now);
  return { userId: id, tookOver: !isEmailVerified && !isOwn };
}
