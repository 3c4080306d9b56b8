import type { Kysely } from 'kysely';
import { makeId, type UserId } from '#lib/board/ids.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import { claimGuest, createAccount, findByEmail } from '#server/store/accounts.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Maker } from './maker.ts';

export type AccountRequest = {
  readonly name: string;
  /** In lower case; `null`: nobody vouches for one. */
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly passwordHash: string | null;
  /** The guest of this browser, who becomes the account with all that they have. */
  readonly guest: UserId | null;
  /** The guest takes the name; else it is for a new person only. */
  readonly renamesGuest: boolean;
  readonly colourFor: (id: UserId) => PaletteColour;
};

/** Makes an account, out of the guest where there is one. `null`: the address has one already. */
export async function openAccount(
  db: Kysely<Schema>,
  request: AccountRequest,
  maker: Maker,
): Promise<UserId | null> {
  const { name, email, isEmailVerified, passwordHash, guest, renamesGuest, colourFor } = request;
  const now = maker.now();
  const rest = { email, isEmailVerified, passwordHash, now };
  try {
    return await db.transaction().execute(async (trx) => {
      if (email !== null && (await findByEmail(trx, email))) return null;
      if (
        guest !== null &&
        (await claimGuest(trx, { id: guest, ...rest, ...(renamesGuest ? { name } : {}) }))
      )
        return guest;
      const id = makeId(maker.random) as UserId;
      await createAccount(trx, { id, name, colour: colourFor(id), ...rest });
      return id;
    });
  } catch (error) {
    // Two at once with one address: the other one was first.
    if (email !== null && (await findByEmail(db, email))) return null;
    throw error;
  }
}
