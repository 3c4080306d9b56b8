import { hash } from 'node:crypto';
import type { DocId } from './doc-log.ts';

/** What a checksum binds together: a row that is changed, or moved to another place, no longer fits it. */
export type ChecksummedRow = {
  readonly table: 'doc_updates' | 'doc_snapshots';
  readonly docId: DocId;
  readonly seq: number;
  readonly userId: string | null;
  readonly at: number;
  readonly bytes: Uint8Array;
};

const LENGTH = 8;

/** The first 8 bytes of SHA-256 over everything that the row says. */
export function checksumOf({ table, docId, seq, userId, at, bytes }: ChecksummedRow): Uint8Array {
  const place = Buffer.from(`${JSON.stringify([table, docId, seq, userId, at])}\n`);
  const digest = hash('sha256', Buffer.concat([place, bytes]), 'buffer');
  return new Uint8Array(digest.subarray(0, LENGTH));
}

export function isIntact(row: ChecksummedRow, checksum: Uint8Array): boolean {
  const expected = checksumOf(row);
  return checksum.length === LENGTH && expected.every((byte, index) => byte === checksum[index]);
}
