import type { Kysely } from 'kysely';
import type { Role } from '#lib/board/can.ts';
import { type BoardId, makeId, type UserId } from '#lib/board/ids.ts';
import { createInvite } from '#server/store/invites.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Maker } from './maker.ts';

export type InviteRequest = { readonly boardId: BoardId; readonly role: Role; readonly createdBy: UserId };

/** Makes a link's secret: two ids, 252 random bits. It is shown once and kept only as a hash. */
export async function invitePeople(
  db: Kysely<Schema>,
  request: InviteRequest,
  maker: Maker,
): Promise<string> {
  const token = makeId(maker.random) + makeId(maker.random);
  await createInvite(db, { ...request, now: maker.now(), token });
  return token;
}
