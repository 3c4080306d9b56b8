import { z } from 'zod';
import { MAX_INVITE_PASSWORD } from '#lib/board/limits.ts';
import { addressOf } from '#server/access/client-address.ts';
import { joinBoard } from '#server/records/join-board.ts';
import type { Services } from '#server/services.ts';
import { findInvite, type Invite } from '#server/store/invites.ts';
import { findKnock } from '#server/store/knocks.ts';
import { roleOf } from '#server/store/members.ts';
import { handleChange } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { maker } from '../../maker.ts';
import { readBody } from '../../read-body.ts';
import { Refusal, type RefusalCode } from '../../refusal.ts';

const shape = z.object({
  // In the body: an address would stand in the logs of every proxy.
  token: z.string().max(200),
  password: z.string().max(MAX_INVITE_PASSWORD).nullable().default(null),
});

/** Takes an invitation. `joined`: the board is open to the caller; otherwise they wait to be admitted. */
export const POST = handleChange(async (call) => {
  const { request, user, services, record } = call;
  const address = addressOf(request.headers);
  await limit(services, 'invite-by-address', address);
  const { token, password } = await readBody(request, shape);
  const { db } = services.store;
  const invite = await findInvite(db, token, maker.now());
  if (!invite) throw new Refusal('no-such-invite');
  const { boardId } = invite;
  record.about(boardId, 'join-board');
  record.add({ invite: invite.id });

  if (invite.state === 'open') await checkPassword(services, invite, password, address);
  // Who is in or waits already may come by a link that has ended.
  else if (!(await roleOf(db, boardId, user.id)) && !(await findKnock(db, boardId, user.id)))
    throw new Refusal(codes[invite.state]);

  const joining = await record.commit(async (trx) => {
    const made = await joinBoard(trx, { invite, userId: user.id, now: maker.now() });
    if (made.is === 'declined') throw new Refusal('declined');
    if (made.is === 'over') throw new Refusal('invite-used-up');
    record.add(made.is === 'member' ? { role: made.role, spent: made.spent } : { waits: true });
    return made;
  });
  if (joining.is === 'waiting') {
    if (joining.isNew) services.rooms.sendEvent(boardId, { type: 'knocks-changed' });
    return { boardId, joined: false };
  }
  if (joining.spent) {
    await services.rooms.recheckRoles(boardId);
    services.rooms.sendEvent(boardId, { type: 'people-changed' });
  }
  return { boardId, joined: true };
});

const codes = {
  revoked: 'invite-revoked',
  expired: 'invite-expired',
  'used-up': 'invite-used-up',
} as const satisfies Record<Exclude<Invite['state'], 'open'>, RefusalCode>;

/** Limited before the slow comparison: guesses are few, and cost little. A right password gives its try back. */
async function checkPassword(
  services: Services,
  { id, passwordHash }: Invite,
  password: string | null,
  address: string,
): Promise<void> {
  if (passwordHash === null) return;
  if (password === null || password === '') throw new Refusal('wrong-password');
  const here = `${id} ${address}`;
  await limit(services, 'invite-password-by-address', here);
  await limit(services, 'invite-password-by-link', id);
  const { limits, passwords } = services.access;
  if (!(await passwords.verify(passwordHash, password))) throw new Refusal('wrong-password');
  await limits.giveBack('invite-password-by-address', here);
  await limits.giveBack('invite-password-by-link', id);
}
