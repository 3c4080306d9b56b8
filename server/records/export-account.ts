import type { Kysely } from 'kysely';
import { parseRole } from '#lib/board/can.ts';
import type { UserId } from '#lib/board/ids.ts';
import { findAccount } from '#server/store/accounts.ts';
import { listAgendas } from '#server/store/agendas.ts';
import { commentsOfPerson } from '#server/store/comments-of-person.ts';
import { reviewWorkOfPerson } from '#server/store/review-work-of-person.ts';
import type { Schema } from '#server/store/schema.ts';
import { listSessions } from '#server/store/sessions.ts';
import { listSignIns } from '#server/store/sign-ins.ts';
import { parseText, parseWhole, stored } from '#server/store/stored-value.ts';
import { parseAgenda } from './workshop/own-agendas.ts';

/**
 * Everything that the store has about a person and nothing about anybody else: no secrets either, such as hashes.
 * Times are in ISO 8601. `null` when the person is gone.
 */
export async function exportAccount(db: Kysely<Schema>, userId: UserId, now: number): Promise<object | null> {
  const account = await findAccount(db, userId);
  if (!account) return null;
  const { createdAt, ...profile } = account;
  const sessions = await listSessions(db, userId, now);
  return {
    exportedAt: isoTime(now),
    profile: { ...profile, createdAt: isoTime(createdAt) },
    signIns: (await listSignIns(db, userId)).map((each) => ({ ...each, createdAt: isoTime(each.createdAt) })),
    sessions: sessions.map(({ way, browser, address, createdAt: begun, seenAt }) => ({
      way,
      browser,
      address,
      createdAt: isoTime(begun),
      seenAt: isoTime(seenAt),
    })),
    boards: await boardsOf(db, userId),
    agendas: (await listAgendas(db, userId)).map(({ id, title, steps, createdAt: made }) => ({
      id,
      title,
      steps: parseAgenda(steps),
      createdAt: isoTime(made),
    })),
    comments: (await commentsOfPerson(db, userId)).map((each) => ({ ...each, at: isoTime(each.at) })),
    reviewing: (await reviewWorkOfPerson(db, userId)).map((each) => ({ ...each, at: isoTime(each.at) })),
  };
}

async function boardsOf(db: Kysely<Schema>, userId: UserId): Promise<readonly object[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('boards', 'boards.id', 'members.board_id')
    .select(['boards.id', 'boards.title', 'members.role', 'members.joined_at'])
    .where('members.user_id', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .orderBy('members.joined_at')
    .orderBy('boards.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: stored('boards.title', parseText(row.title)),
    role: stored('members.role', parseRole(row.role)),
    joinedAt: isoTime(stored('members.joined_at', parseWhole(row.joined_at))),
  }));
}

const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
