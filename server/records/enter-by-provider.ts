import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import { findByEmail } from '#server/store/accounts.ts';
import type { Schema } from '#server/store/schema.ts';
import { addSignIn, findSignIn, type Identity } from '#server/store/sign-ins.ts';
import type { Maker } from './maker.ts';
import { openAccount } from './open-account.ts';
import type { Caller } from './start-session.ts';

/** A person as a provider vouches for them. */
export type Vouched = Identity & {
  readonly name: string;
  /** In lower case; only one that the provider says it has verified. */
  readonly verifiedEmail: string | null;
};

export type ProviderEntrance =
  | { readonly is: 'person'; readonly userId: UserId }
  /** The identity is another account's than the one that is signed in. */
  | { readonly is: 'belongs-to-another' }
  /** There is an account of that address, whose owner was never shown to read its mail. */
  | { readonly is: 'address-taken' };

/**
 * Whose account a provider's word opens. An identity that nobody has yet goes to the account that is signed in; else
 * to the one of its verified address, when that address was verified here as well, since anybody can type an address
 * when they sign up; else to a new one, made out of the browser's guest.
 */
export async function enterByProvider(
  db: Kysely<Schema>,
  vouched: Vouched,
  { current, colourFor }: { current: Caller | null; colourFor: (id: UserId) => PaletteColour },
  maker: Maker,
): Promise<ProviderEntrance> {
  const known = await findSignIn(db, vouched);
  const signedIn = current?.kind === 'account' ? current.userId : null;
  if (known) return signedIn === null || signedIn === known ? person(known) : { is: 'belongs-to-another' };
  const connect = async (userId: UserId) => {
    const { provider, providerId } = vouched;
    await addSignIn(db, { provider, providerId, userId, now: maker.now() });
    return person(userId);
  };
  if (signedIn) return connect(signedIn);
  const email = vouched.verifiedEmail;
  const sameAddress = email === null ? null : await findByEmail(db, email);
  if (sameAddress)
    return sameAddress.account.isEmailVerified ? connect(sameAddress.account.id) : { is: 'address-taken' };
  const made = await openAccount(
    db,
    {
      name: vouched.name,
      email,
      isEmailVerified: email !== null,
      passwordHash: null,
      guest: current?.userId ?? null,
      renamesGuest: false,
      colourFor,
    },
    maker,
  );
  return made ? connect(made) : { is: 'address-taken' };
}

const person = (userId: UserId): ProviderEntrance => ({ is: 'person', userId });
