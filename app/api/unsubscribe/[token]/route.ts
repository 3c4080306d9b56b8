import { readStopToken } from '#server/access/stop-token.ts';
import { setDigest } from '#server/store/accounts.ts';
import { presentId } from '#server/store/named-members.ts';
import { handleToken, type TokenCall } from '../../handle.ts';
import { maker } from '../../maker.ts';
import { Refusal } from '../../refusal.ts';

/**
 * Stops e-mails to whoever the token in the address is of. A mail program sends this by itself at the press of its own
 * button, from nowhere and signed in to nothing; to open the address does nothing.
 */
export const POST = handleToken((call) => setFor(call, 'off'));

/** Takes that back. */
export const DELETE = handleToken((call) => setFor(call, 'on'));

async function setFor({ token, services }: TokenCall, way: 'on' | 'off'): Promise<object> {
  const { db } = services.store;
  const user = readStopToken(token, services.secret);
  if (!user) throw new Refusal('no-such-stop');
  // Again, or for somebody who is gone, comes to the same: nothing is sent.
  await setDigest(db, await presentId(db, user), way, maker.now());
  return {};
}
