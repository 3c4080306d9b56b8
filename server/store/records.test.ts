import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { boardId, insertTestBoard, insertTestUser, userId } from '../testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '../testing/test-databases.ts';
import {
  findBoard,
  insertBoard,
  listBoardsOf,
  renameBoard,
  restoreBoard,
  softDeleteBoard,
} from './boards.ts';
import { boardDocId } from './docs.ts';
import { createInvite, findInvite } from './invites.ts';
import { addMember, listPeople, roleOf } from './members.ts';
import type { Store } from './open-store.ts';
import { MalformedRowError } from './stored-value.ts';
import { createUser, findUser, type User, updateProfile } from './users.ts';

describe.each(dialects)('records on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let ann: User;
  let ben: User;
  let plan: BoardId;

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    ann = await insertTestUser(store, 'ann');
    ben = await insertTestUser(store, 'ben');
    plan = await insertTestBoard(store, 'plan', ann, 1_000);
  });

  const join = (user: User, role: Role, board = plan, now = 2_000) =>
    addMember(store.db, { boardId: board, userId: user.id, role, now });

  describe('users', () => {
    it('a user is found by id, with whatever letters the name has', async () => {
      const user: User = { id: userId('mei'), name: "梅 O'Hara “Ω” 🙂", colour: 'lime' };
      await createUser(store.db, { ...user, now: 1 });
      expect(await findUser(store.db, user.id)).toEqual(user);
      expect(await findUser(store.db, userId('nobody'))).toBeNull();
    });

    it('a rename changes one user', async () => {
      expect(await updateProfile(store.db, ann.id, { name: 'Anna' })).toBe(true);
      expect(await findUser(store.db, ann.id)).toEqual({ ...ann, name: 'Anna' });
      expect(await findUser(store.db, ben.id)).toEqual(ben);
      expect(await updateProfile(store.db, userId('nobody'), { name: 'X' })).toBe(false);
    });

    it('an id is taken once', async () => {
      await expect(createUser(store.db, { ...ann, now: 2 })).rejects.toThrow();
    });

    it('a malformed row is named by its column', async () => {
      await store.db.updateTable('users').set({ colour: 'url(//evil)' }).where('id', '=', ann.id).execute();
      await expect(findUser(store.db, ann.id)).rejects.toThrow(new MalformedRowError('users.colour'));
      await expect(listPeople(store.db, plan)).rejects.toThrow('users.colour');
    });
  });

  describe('boards', () => {
    it('a new board has its owner and a document of one update', async () => {
      const id = boardId('fresh');
      const firstUpdate = new Uint8Array([9, 8, 7]);
      await store.db
        .transaction()
        .execute((trx) => insertBoard(trx, { id, title: 'Fresh', ownerId: ben.id, now: 50, firstUpdate }));
      expect(await findBoard(store.db, id)).toEqual({ id, title: 'Fresh', createdAt: 50, updatedAt: 50 });
      expect(await roleOf(store.db, id, ben.id)).toBe('owner');
      expect(await store.docLog.load(boardDocId(id))).toEqual({
        epoch: 1,
        seq: 1,
        snapshot: null,
        updates: [firstUpdate],
        clientOwners: new Map(),
      });
    });

    it('a board that cannot be written whole is not written at all', async () => {
      const id = boardId('fresh');
      const inserting = store.db.transaction().execute(async (trx) => {
        const board = {
          id,
          title: 'Fresh',
          ownerId: userId('nobody'),
          now: 50,
          firstUpdate: new Uint8Array([1]),
        };
        await insertBoard(trx, board);
      });
      await expect(inserting).rejects.toThrow(/foreign key/i);
      expect(await findBoard(store.db, id)).toBeNull();
    });

    it("a list has a person's own boards, newest change first", async () => {
      const notes = await insertTestBoard(store, 'notes', ann, 3_000);
      const other = await insertTestBoard(store, 'other', ben, 2_000);
      await join(ann, 'viewer', other);
      await insertTestBoard(store, 'private', ben, 9_000);
      const listed = async () => (await listBoardsOf(store.db, ann.id)).map(({ id }) => id);
      expect(await listed()).toEqual([notes, other, plan]);
      await store.docLog.append([
        { docId: boardDocId(plan), epoch: 1, userId: ann.id, bytes: new Uint8Array([1]) },
      ]);
      expect(await listed()).toEqual([plan, notes, other]);
      await renameBoard(store.db, other, 'Renamed', Date.now() + 60_000);
      expect(await listBoardsOf(store.db, ann.id)).toMatchObject([
        { id: other, title: 'Renamed', role: 'viewer', headSeq: 1 },
        { id: plan, title: 'plan', role: 'owner', headSeq: 2, createdAt: 1_000 },
        { id: notes, role: 'owner', headSeq: 1 },
      ]);
    });

    it('a rename changes one board and tells whether there is one', async () => {
      const notes = await insertTestBoard(store, 'notes', ann);
      expect(await renameBoard(store.db, plan, 'Plan B', 5_000)).toBe(true);
      expect(await findBoard(store.db, plan)).toMatchObject({
        title: 'Plan B',
        updatedAt: 5_000,
        createdAt: 1_000,
      });
      expect(await findBoard(store.db, notes)).toMatchObject({ title: 'notes' });
      expect(await renameBoard(store.db, boardId('missing'), 'X', 1)).toBe(false);
    });

    it('a deleted board looks to everyone as if it had never been', async () => {
      await join(ben, 'editor');
      await createInvite(store.db, {
        boardId: plan,
        role: 'viewer',
        createdBy: ann.id,
        now: 1,
        token: 'token',
      });
      expect(await softDeleteBoard(store.db, plan, 7_000)).toBe(true);
      expect(await softDeleteBoard(store.db, plan, 8_000)).toBe(false);
      expect(await findBoard(store.db, plan)).toBeNull();
      expect(await roleOf(store.db, plan, ann.id)).toBeNull();
      expect(await roleOf(store.db, plan, ben.id)).toBeNull();
      expect(await listBoardsOf(store.db, ann.id)).toEqual([]);
      expect(await listPeople(store.db, plan)).toEqual([]);
      expect(await findInvite(store.db, 'token', 9_000)).toBeNull();
      expect(await renameBoard(store.db, plan, 'X', 9_000)).toBe(false);
    });

    it('only its owner brings a deleted board back, as it was', async () => {
      await join(ben, 'facilitator');
      const before = await findBoard(store.db, plan);
      expect(await restoreBoard(store.db, plan, ann.id)).toBe(false);
      await softDeleteBoard(store.db, plan, 7_000);
      expect(await restoreBoard(store.db, plan, ben.id)).toBe(false);
      expect(await restoreBoard(store.db, plan, userId('nobody'))).toBe(false);
      expect(await roleOf(store.db, plan, ann.id)).toBeNull();
      expect(await restoreBoard(store.db, plan, ann.id)).toBe(true);
      expect(await findBoard(store.db, plan)).toEqual(before);
      expect(await roleOf(store.db, plan, ben.id)).toBe('facilitator');
    });

    it('a malformed row is named by its column', async () => {
      await store.db.updateTable('boards').set({ created_at: -1 }).where('id', '=', plan).execute();
      await expect(findBoard(store.db, plan)).rejects.toThrow('boards.created_at');
    });
  });

  describe('members', () => {
    it('a stranger has no role, also on a board that does not exist', async () => {
      expect(await roleOf(store.db, plan, ann.id)).toBe('owner');
      expect(await roleOf(store.db, plan, ben.id)).toBeNull();
      expect(await roleOf(store.db, boardId('missing'), ann.id)).toBeNull();
    });

    it('a role counts on its own board only', async () => {
      const notes = await insertTestBoard(store, 'notes', ann);
      await join(ben, 'editor');
      expect(await roleOf(store.db, plan, ben.id)).toBe('editor');
      expect(await roleOf(store.db, notes, ben.id)).toBeNull();
    });

    it.each<[Role, Role, Role]>([
      ['viewer', 'editor', 'editor'],
      ['editor', 'viewer', 'editor'],
      ['editor', 'editor', 'editor'],
      ['commenter', 'facilitator', 'facilitator'],
      ['facilitator', 'commenter', 'facilitator'],
      ['viewer', 'viewer', 'viewer'],
    ])('a %s who joins as %s is %s', async (first, second, kept) => {
      await join(ben, first, plan, 2_000);
      await join(ben, second, plan, 3_000);
      expect(await roleOf(store.db, plan, ben.id)).toBe(kept);
      const { joined_at } = await store.db
        .selectFrom('members')
        .select('joined_at')
        .where('user_id', '=', ben.id)
        .executeTakeFirstOrThrow();
      expect(joined_at).toBe(2_000);
    });

    it('an owner who follows a link stays the owner', async () => {
      await join(ann, 'viewer');
      expect(await roleOf(store.db, plan, ann.id)).toBe('owner');
    });

    it('one who joins twice at once is a member once, with the higher role', async () => {
      await Promise.all([
        join(ben, 'viewer'),
        join(ben, 'editor'),
        join(ben, 'viewer'),
        join(ben, 'commenter'),
      ]);
      expect(await listPeople(store.db, plan)).toMatchObject([
        { id: ann.id },
        { id: ben.id, role: 'editor' },
      ]);
    });

    it('people are listed in the order in which they joined, each with name, colour and role', async () => {
      const cho = await insertTestUser(store, 'cho');
      await join(cho, 'viewer', plan, 2_000);
      await join(ben, 'editor', plan, 3_000);
      await insertTestBoard(store, 'notes', await insertTestUser(store, 'dee'));
      expect(await listPeople(store.db, plan)).toEqual([
        { ...ann, role: 'owner' },
        { ...cho, role: 'viewer' },
        { ...ben, role: 'editor' },
      ]);
    });

    it('a role that this version does not know gives an error and no access', async () => {
      await join(ben, 'viewer');
      await store.db
        .updateTable('members')
        .set({ role: 'superuser' })
        .where('user_id', '=', ben.id)
        .execute();
      await expect(roleOf(store.db, plan, ben.id)).rejects.toThrow(new MalformedRowError('members.role'));
      await expect(listPeople(store.db, plan)).rejects.toThrow('members.role');
      await expect(listBoardsOf(store.db, ben.id)).rejects.toThrow('members.role');
    });
  });
});
