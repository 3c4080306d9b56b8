import { encode } from 'next-auth/jwt';
import { type BoardId, parseBoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { claimsOf } from '#server/access/session-user.ts';
import { insertBoard } from '#server/store/boards.ts';
import { addMember } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import { hashOfSecret } from '#server/store/secret-id.ts';
import { insertSession } from '#server/store/sessions.ts';
import { createUser, type User } from '#server/store/users.ts';

/** The seal of the sessions of a run: nothing outside the run knows it or takes it. */
export const SECRET = 'the-faults-runs-seal-their-own-sessions-with-this';

/** Writers `0` to `count - 1`, the same ones each time. */
export function peopleOf(count: number): readonly User[] {
  return Array.from({ length: count }, (_, index) => ({
    id: idOf(parseUserId(`person-${index}`)),
    name: `Person ${index}`,
    colour: 'teal',
  }));
}

/** Each has one session, which is theirs in every store of a run. */
const sidOf = ({ id }: User): string =>
  Buffer.from(`session-of-${id}`.padEnd(32, '-').slice(0, 32)).toString('base64url');

export async function insertPeople({ db }: Pick<Store, 'db'>, people: readonly User[]): Promise<void> {
  const now = Date.now();
  const from = { way: 'guest', browser: 'none', address: '127.0.0.1', now } as const;
  for (const person of people) {
    await createUser(db, { ...person, now });
    await insertSession(db, { ...from, hash: hashOfSecret(sidOf(person)), userId: person.id });
  }
}

/** A blank board on which all of them may write. */
export async function insertSharedBoard(
  { db }: Pick<Store, 'db'>,
  name: string,
  people: readonly User[],
): Promise<BoardId> {
  const id = idOf(parseBoardId(`board-${name}`));
  const now = Date.now();
  const [owner, ...others] = people;
  if (!owner) throw new Error('a board needs an owner');
  const firstUpdate = new Uint8Array([0, 0]);
  await db
    .transaction()
    .execute((trx) => insertBoard(trx, { id, title: name, ownerId: owner.id, now, firstUpdate }));
  for (const { id: userId } of others) await addMember(db, { boardId: id, userId, role: 'editor', now });
  return id;
}

/** What a browser that is signed in sends along from a page of the server on that port. */
export async function signedIn(person: User, port: number): Promise<Readonly<Record<string, string>>> {
  const token = await encode({ token: { ...claimsOf(person, sidOf(person)) }, secret: SECRET });
  return { cookie: `next-auth.session-token=${token}`, origin: `http://127.0.0.1:${port}` };
}

export function idOf<T extends BoardId | UserId>(id: T | null): T {
  if (id === null) throw new Error('a run made a malformed id');
  return id;
}
