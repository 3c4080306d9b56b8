import type { Kysely, Selectable, Transaction } from 'kysely';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { type Version, type VersionReason, versionReasons } from '#lib/review/version.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';
import { writersBetween } from './versions-log.ts';

export type NewVersion = Omit<Version, 'authors'>;

/** Where a list goes on: after this version, of which only the place is looked at. */
export type VersionCursor = Pick<Version, 'seq' | 'id'>;

/** A board's versions, newest first, at most `limit`. @param after `null`: from the newest on */
export async function listVersions(
  db: Kysely<Schema>,
  boardId: BoardId,
  { after, limit }: { readonly after: VersionCursor | null; readonly limit: number },
): Promise<readonly Version[]> {
  let query = db.selectFrom('versions').selectAll().where('board_id', '=', boardId);
  if (after)
    query = query.where((eb) =>
      eb.or([eb('seq', '<', after.seq), eb.and([eb('seq', '=', after.seq), eb('id', '<', after.id)])]),
    );
  const rows = await query.orderBy('seq', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(parseRow);
}

/** The one of the newest state that was kept; of several of that state a named one. */
export async function newestVersion(db: Kysely<Schema>, boardId: BoardId): Promise<Version | null> {
  const row = await db
    .selectFrom('versions')
    .selectAll()
    .where('board_id', '=', boardId)
    .orderBy('seq', 'desc')
    .orderBy('name', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? parseRow(row) : null;
}

export async function findVersion(db: Kysely<Schema>, boardId: BoardId, id: string): Promise<Version | null> {
  const row = await db
    .selectFrom('versions')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? parseRow(row) : null;
}

/** Adds one, with those who have written since the version before. Returns it. */
export async function insertVersion(
  trx: Transaction<Schema>,
  boardId: BoardId,
  version: NewVersion,
): Promise<Version> {
  const { id, seq, at, reason, name, by } = version;
  const { before } = await trx
    .selectFrom('versions')
    .select(({ fn }) => fn.max('seq').as('before'))
    .where('board_id', '=', boardId)
    .where('seq', '<', seq)
    .executeTakeFirstOrThrow();
  const authors = await writersBetween(trx, boardId, { after: parseWhole(before) ?? 0, upTo: seq });
  await trx
    .insertInto('versions')
    .values({ id, board_id: boardId, seq, at, reason, name, by_id: by, authors: JSON.stringify(authors) })
    .execute();
  return { ...version, authors };
}

/** Says otherwise why a state was kept, who did it and under which name. False when the board has no such version. */
export async function relabelVersion(
  trx: Transaction<Schema>,
  boardId: BoardId,
  { id, reason, name, by }: Pick<Version, 'id' | 'reason' | 'name' | 'by'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('versions')
    .set({ reason, name, by_id: by })
    .where('board_id', '=', boardId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteVersion(trx: Transaction<Schema>, boardId: BoardId, id: string): Promise<void> {
  await trx.deleteFrom('versions').where('board_id', '=', boardId).where('id', '=', id).execute();
}

export async function countNamedVersions(db: Kysely<Schema>, boardId: BoardId): Promise<number> {
  const { count } = await db
    .selectFrom('versions')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('board_id', '=', boardId)
    .where('name', '!=', '')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Forgets which states were kept before `time`, in milliseconds since 1970, and nobody has named. Returns how many. */
export async function forgetVersions(db: Kysely<Schema>, time: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('versions')
    .where('name', '=', '')
    .where('at', '<', time)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function parseRow(row: Selectable<Schema['versions']>): Version {
  return {
    id: stored('versions.id', parseText(row.id)),
    seq: stored('versions.seq', parseWhole(row.seq)),
    at: stored('versions.at', parseWhole(row.at)),
    reason: stored('versions.reason', parseReason(row.reason)),
    name: stored('versions.name', parseText(row.name)),
    by: row.by_id === null ? null : stored('versions.by_id', parseUserId(row.by_id)),
    authors: stored('versions.authors', parseAuthors(row.authors)),
  };
}

const parseReason = (value: unknown): VersionReason | null =>
  versionReasons.find((reason) => reason === value) ?? null;

function parseAuthors(value: unknown): readonly UserId[] | null {
  try {
    const list: unknown = JSON.parse(parseText(value) ?? '');
    const authors = Array.isArray(list) ? list.map(parseUserId) : [null];
    return authors.every((author) => author !== null) ? authors : null;
  } catch {
    return null;
  }
}
