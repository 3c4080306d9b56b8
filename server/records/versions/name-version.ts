import type { Transaction } from 'kysely';
import { type BoardId, makeId, type UserId } from '#lib/board/ids.ts';
import { MAX_NAMED_VERSIONS, MAX_VERSION_NAME, type Version } from '#lib/review/version.ts';
import type { Schema } from '#server/store/schema.ts';
import {
  countNamedVersions,
  findVersion,
  insertVersion,
  newestVersion,
  relabelVersion,
} from '#server/store/versions.ts';
import { logSpan } from '#server/store/versions-log.ts';
import { holdBoard } from '#server/store/workshops.ts';
import type { Maker } from '../maker.ts';
import { readTitle } from '../read-title.ts';

export type NameRefusal = 'no-such-board' | 'no-such-version' | 'too-many-versions';

type Naming = { readonly boardId: BoardId; readonly name: string; readonly by: UserId };

/** A name on one line, cut to its bound; `null` when nothing is left that can be read. */
export function readVersionName(text: string): string | null {
  const name = readTitle(text);
  return name && [...name].slice(0, MAX_VERSION_NAME).join('').trim();
}

/** Names the board as it is in the log now. A version of that state that nobody has named gets the name. */
export async function nameNow(
  trx: Transaction<Schema>,
  { boardId, name, by }: Naming,
  { now, random }: Maker,
): Promise<Version | NameRefusal> {
  await holdBoard(trx, boardId);
  const seq = (await logSpan(trx, boardId))?.last.seq;
  if (seq === undefined) return 'no-such-board';
  if (await isFull(trx, boardId)) return 'too-many-versions';
  const newest = await newestVersion(trx, boardId);
  if (newest?.seq === seq && newest.name === '') return relabel(trx, boardId, { ...newest, name, by });
  return insertVersion(trx, boardId, { id: makeId(random), seq, at: now(), reason: 'named', name, by });
}

/** Gives a version another name, or its first: then it is named by this person. */
export async function nameVersion(
  trx: Transaction<Schema>,
  { boardId, id, name, by }: Naming & { readonly id: string },
): Promise<Version | NameRefusal> {
  await holdBoard(trx, boardId);
  const version = await findVersion(trx, boardId, id);
  if (!version) return 'no-such-version';
  if (version.name !== '') return relabel(trx, boardId, { ...version, name });
  if (await isFull(trx, boardId)) return 'too-many-versions';
  return relabel(trx, boardId, { ...version, name, by });
}

/** Takes the name away. The version stays, as long as one does that nobody has named. */
export async function unnameVersion(
  trx: Transaction<Schema>,
  boardId: BoardId,
  id: string,
): Promise<Version | NameRefusal> {
  const version = await findVersion(trx, boardId, id);
  if (!version) return 'no-such-version';
  const reason = version.reason === 'named' ? 'interval' : version.reason;
  return relabel(trx, boardId, { ...version, reason, name: '', by: version.name === '' ? version.by : null });
}

async function relabel(trx: Transaction<Schema>, boardId: BoardId, version: Version): Promise<Version> {
  await relabelVersion(trx, boardId, version);
  return version;
}

async function isFull(trx: Transaction<Schema>, boardId: BoardId): Promise<boolean> {
  return (await countNamedVersions(trx, boardId)) >= MAX_NAMED_VERSIONS;
}
