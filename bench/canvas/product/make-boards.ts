import { randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { type BoardId, parseBoardId } from '../../../lib/board/ids.ts';
import { claimsOf } from '../../../server/access/session-user.ts';
import { insertBoard } from '../../../server/store/boards.ts';
import { openStore, type Store } from '../../../server/store/open-store.ts';
import { hashOfSecret } from '../../../server/store/secret-id.ts';
import { insertSession } from '../../../server/store/sessions.ts';
import { createUser, type User } from '../../../server/store/users.ts';
import { type BenchBoard, benchAuthor, benchBoard } from '../notes/notes.ts';

/** A stored board and what is on it. */
export type StoredBoard = { readonly id: BoardId; readonly board: BenchBoard };

const user: User = { id: benchAuthor, name: 'Bench', colour: 'teal' };
const SESSION = 24 * 60 * 60;

/** The person's session: what seals it is another secret in each run. */
const sid = 's'.repeat(43);

/** Puts one board of each size into a new store in that folder, all of one person's. */
export async function makeBoards(
  dataDir: string,
  sizes: readonly number[],
): Promise<ReadonlyMap<number, StoredBoard>> {
  const store = await openStore({ databaseUrl: null, dataDir });
  try {
    const now = await insertPerson(store);
    const boards = new Map<number, StoredBoard>();
    for (const size of sizes) {
      const id = parseBoardId(`bench-board-${size}`);
      if (!id) throw new Error('That is no id.');
      const board = benchBoard(size);
      const record = { id, title: `${size} notes`, ownerId: user.id, now, firstUpdate: board.state };
      await store.db.transaction().execute((trx) => insertBoard(trx, record));
      boards.set(size, { id, board });
    }
    return boards;
  } finally {
    await store.close();
  }
}

/** The person whom `sessionCookie` signs in. Returns the time at which they came. */
export async function insertPerson({ db }: Store): Promise<number> {
  const now = Date.now();
  await createUser(db, { ...user, now });
  const from = { way: 'guest', browser: 'none', address: '127.0.0.1' } as const;
  await insertSession(db, { ...from, hash: hashOfSecret(sid), userId: user.id, now });
  return now;
}

/** A secret for one run of the server. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The cookie by which the server knows the person. */
export async function sessionCookie(secret: string, url: string) {
  const value = await encode({ token: { ...claimsOf(user, sid) }, secret, maxAge: SESSION });
  return { name: 'next-auth.session-token', value, url, httpOnly: true };
}
