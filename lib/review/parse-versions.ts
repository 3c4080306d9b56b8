import { parseUserId } from '../board/ids.ts';
import { isRecord } from './is-record.ts';
import { isTime, parseAll } from './parse-thread.ts';
import { type Version, versionReasons } from './version.ts';

/** Versions of a board, newest first. `next`: what to ask the next page with; `null`: there is none. */
export type VersionPage = { readonly versions: readonly Version[]; readonly next: string | null };

/** A version as the server tells it; `null` for anything else. */
export function parseVersion(value: unknown): Version | null {
  if (!isRecord(value)) return null;
  const { id, seq, at, name } = value;
  const reason = versionReasons.find((each) => each === value.reason);
  const authors = parseAll(value.authors, parseUserId);
  if (typeof id !== 'string' || id === '' || !isSeq(seq) || !isTime(at)) return null;
  if (!reason || !authors || typeof name !== 'string') return null;
  return { id, seq, at, reason, name, by: parseUserId(value.by), authors };
}

/** A page as the server tells it; `null` for anything else. */
export function parseVersionPage(value: unknown): VersionPage | null {
  if (!isRecord(value)) return null;
  const versions = parseAll(value.versions, parseVersion);
  return versions && { versions, next: typeof value.next === 'string' ? value.next : null };
}

/** What naming or restoring answers with: the version, or none when there was nothing to do. `null`: no such answer. */
export function parseVersionAnswer(value: unknown): { readonly version: Version | null } | null {
  if (!isRecord(value) || value.version === undefined) return null;
  const version = parseVersion(value.version);
  return version || value.version === null ? { version } : null;
}

/** True for the number of an update. */
export function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}
