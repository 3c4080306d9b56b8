import type { Kysely } from 'kysely';
import type { Role } from '#lib/board/can.ts';
import { type BoardId, makeId, type UserId } from '#lib/board/ids.ts';
import { createInvite } from '#server/store/invites.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Maker } from './maker.ts';

/** How long a link holds, in milliseconds. */
const lifetimes = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
  never: null,
} as const;

export type InviteLifetime = keyof typeof lifetimes;

export const inviteLifetimes = [
  'hour',
  'day',
  'week',
  'month',
  'never',
] as const satisfies readonly InviteLifetime[];

export type InviteRequest = {
  readonly boardId: BoardId;
  readonly role: Role;
  readonly createdBy: UserId;
  /** `null`: no password. */
  readonly passwordHash: string | null;
  readonly lifetime: InviteLifetime;
  /** `null`: as many as like. */
  readonly maxUses: number | null;
};

/** Makes a link. Its token, two ids with 252 random bits, is shown once and kept only as a hash. */
export async function invitePeople(
  db: Kysely<Schema>,
  { lifetime, ...request }: InviteRequest,
  maker: Maker,
): Promise<{ readonly id: string; readonly token: string }> {
  const token = makeId(maker.random) + makeId(maker.random);
  const now = maker.now();
  const span = lifetimes[lifetime];
  const expiresAt = span === null ? null : now + span;
  const id = await createInvite(db, { ...request, now, expiresAt, token });
  return { id, token };
}
