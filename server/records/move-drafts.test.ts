import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { createAccount } from '#server/store/accounts.ts';
import { boardDocId, draftDocId } from '#server/store/docs.ts';
import { beginDraft, draftState } from '#server/store/drafts.ts';
import { addMember } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { addNote, noteId, writtenBoard } from '#server/sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser, userId } from '#server/testing/insert-records.ts';
import { dialects, startTestDatabases, type TestDatabases } from '#server/testing/test-databases.ts';
import { deleteAccount } from './delete-account.ts';
import { duplicateBoard } from './duplicate-board.ts';
import { mergeGuest } from './merge-guest.ts';
import { readBoardState } from './read-board-state.ts';

describe.each(dialects)('what somebody has in hiding, on %s', (dialect) => {
  let databases: TestDatabases;
  let store: Store;
  let owner: User;
  let guest: User;
  let board: BoardId;
  const account: User = { id: userId('account'), name: 'Account', colour: 'pink' };

  beforeAll(async () => {
    databases = await startTestDatabases(dialect);
  });
  afterAll(async () => databases.stop());
  beforeEach(async () => {
    store = await databases.open();
    owner = await insertTestUser(store, 'owner');
    guest = await insertTestUser(store, 'guest');
    const email = 'account@example.org';
    await createAccount(store.db, { ...account, email, isEmailVerified: true, passwordHash: null, now: 1 });
    board = await insertTestBoard(store, 'plan', owner);
    for (const { id } of [guest, account])
      await addMember(store.db, { boardId: board, userId: id, role: 'editor', now: 1 });
  });

  /** Returns the client id under which it was written. */
  async function hide(who: UserId, name: string, epoch = 1): Promise<number> {
    await store.db.transaction().execute((trx) => beginDraft(trx, { boardId: board, userId: who, now: 5 }));
    const { doc, write } = writtenBoard();
    const bytes = write(addNote(name, who));
    const docId = draftDocId(board, who);
    await store.docLog.append([{ docId, epoch, userId: who, bytes, claims: [doc.clientID] }]);
    return doc.clientID;
  }
  const hidden = async (who: UserId) => {
    const stored = await store.docLog.load(draftDocId(board, who));
    if (!stored) return null;
    const notes = readBoardState(Y.mergeUpdates([...stored.updates])).notes;
    return Array.from(notes.values(), ({ id, author }) => [id, author]).sort();
  };
  const merge = () =>
    store.db
      .transaction()
      .execute((trx) => mergeGuest(trx, { guest: guest.id, account: account.id, now: 9 }));

  it('goes with a guest into their account, under the name that it was written in', async () => {
    const client = await hide(guest.id, 'one');
    await merge();
    expect(await hidden(guest.id)).toBeNull();
    expect(await hidden(account.id)).toEqual([[noteId('one'), guest.id]]);
    const stored = await store.docLog.load(draftDocId(board, account.id));
    expect(stored?.clientOwners).toEqual(new Map([[client, guest.id]]));
  });

  it('lies beside what the account has in hiding itself', async () => {
    await hide(guest.id, 'one');
    await hide(account.id, 'two');
    await merge();
    expect(await hidden(account.id)).toEqual([
      [noteId('one'), guest.id],
      [noteId('two'), account.id],
    ]);
    expect(await store.docLog.load(draftDocId(board, account.id))).toMatchObject({ epoch: 1, seq: 3 });
  });

  it('begins nothing for a guest who has opened a draft and written nothing', async () => {
    await store.db
      .transaction()
      .execute((trx) => beginDraft(trx, { boardId: board, userId: guest.id, now: 5 }));
    await merge();
    expect(await draftState(store.db, { boardId: board, userId: account.id })).toBe('none');
    expect(await hidden(guest.id)).toBeNull();
  });

  it('stays where it is when it is damaged, and nobody is kept from signing in', async () => {
    await hide(guest.id, 'one');
    const spoiled = store.db.updateTable('doc_updates').set({ at: 77 });
    await spoiled.where('doc_id', '=', draftDocId(board, guest.id)).execute();
    expect(await merge()).toEqual([board]);
    expect(await draftState(store.db, { boardId: board, userId: guest.id })).toBe('open');
  });

  it('is gone with its account, and with the guest that this account was', async () => {
    await hide(guest.id, 'one');
    const spoiled = store.db.updateTable('doc_updates').set({ at: 77 });
    await spoiled.where('doc_id', '=', draftDocId(board, guest.id)).execute();
    await merge();
    await hide(account.id, 'two');
    await hide(owner.id, 'other');
    await deleteAccount(store.db, { userId: account.id, binBoards: true, now: 10 });
    expect([await hidden(guest.id), await hidden(account.id)]).toEqual([null, null]);
    expect(await hidden(owner.id)).toEqual([[noteId('other'), owner.id]]);
  });

  it('is not on a copy of the board', async () => {
    await hide(guest.id, 'one');
    const stored = await store.docLog.load(boardDocId(board));
    const state = Y.mergeUpdates([...(stored?.updates ?? [])]);
    const random = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
    const copy = await duplicateBoard(
      store.db,
      { title: 'plan', state, ownerId: guest.id },
      { now: () => 1, random },
    );
    const docs = await store.db.selectFrom('docs').select('kind').where('board_id', '=', copy).execute();
    expect(docs).toEqual([{ kind: 'board' }]);
    const copied = await store.docLog.load(boardDocId(copy));
    expect(readBoardState(Y.mergeUpdates([...(copied?.updates ?? [])])).notes.size).toBe(0);
  });
});
