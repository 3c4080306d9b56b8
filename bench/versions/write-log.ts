import * as Y from 'yjs';
import { type BoardId, parseBoardId, parseUserId, type UserId } from '../../lib/board/ids.ts';
import { insertBoard } from '../../server/store/boards.ts';
import { boardDocId } from '../../server/store/docs.ts';
import type { Store } from '../../server/store/open-store.ts';
import { createUser } from '../../server/store/users.ts';
import { defaultLimits } from '../../server/sync/limits.ts';
import { seededRandom } from '../../server/testing/seeded-random.ts';
import { addNote, editNote } from './random-edit.ts';

/** So many notes, one update each, and then as many edits as make the log so long. */
export type LogShape = { readonly notes: number; readonly updates: number };

const SEED = 4_711;
const PEOPLE = 5;
/** Updates of one transaction. */
const AT_ONCE = 50;
/** Milliseconds from one update to the next. */
const PACE = 2_000;

/** A board that five people have edited for hours, with the snapshots that its room cut meanwhile. */
export async function writeLog(store: Store, { notes, updates }: LogShape, clock: Clock): Promise<BoardId> {
  const random = seededRandom(SEED);
  const people = await insertPeople(store, `${notes}-${updates}`);
  const boardId = known(parseBoardId(`board-${notes}-${updates}`));
  const [owner] = people;
  const made = {
    id: boardId,
    title: 'Long',
    ownerId: known(owner).id,
    now: clock.now,
    firstUpdate: Uint8Array.of(0, 0),
  };
  await store.db.transaction().execute((trx) => insertBoard(trx, made));
  const docId = boardDocId(boardId);
  let added = 0;
  let [tail, weight] = [0, 0];
  for (let seq = 1; seq < updates; ) {
    const pending: { readonly userId: UserId; readonly bytes: Uint8Array }[] = [];
    while (pending.length < Math.min(AT_ONCE, updates - seq)) {
      const { id: userId, doc } = known(people[random(people.length)]);
      const bytes = updateOf(doc, () => {
        if (added < notes) addNote(doc, added, userId, random);
        else editNote(doc, random(notes), random);
      });
      added += 1;
      if (!bytes) continue;
      pending.push({ userId, bytes });
      for (const each of people) if (each.doc !== doc) Y.applyUpdate(each.doc, bytes);
    }
    clock.now += pending.length * PACE;
    await store.docLog.append(pending.map((each) => ({ docId, epoch: 1, ...each })));
    seq += pending.length;
    tail += pending.length;
    weight += pending.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (tail < defaultLimits.snapshotUpdates && weight < defaultLimits.snapshotBytes) continue;
    await store.docLog.saveSnapshot(docId, seq, Y.encodeStateAsUpdate(known(owner).doc));
    [tail, weight] = [0, 0];
  }
  for (const { doc } of people) doc.destroy();
  return boardId;
}

/** The time that the store writes beside each update. */
export type Clock = { now: number };

async function insertPeople({ db }: Store, name: string) {
  const people: { readonly id: UserId; readonly doc: Y.Doc }[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const id = known(parseUserId(`person-${name}-${index}`));
    await createUser(db, { id, name: `Person ${index}`, colour: 'teal', now: 1 });
    people.push({ id, doc: new Y.Doc() });
  }
  return people;
}

/** `null`: it changed nothing. */
function updateOf(doc: Y.Doc, act: () => void): Uint8Array | null {
  const made: Uint8Array[] = [];
  const hear = (update: Uint8Array) => made.push(update);
  doc.on('update', hear);
  act();
  doc.off('update', hear);
  return made.length === 0 ? null : Y.mergeUpdates(made);
}

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('it was made a moment ago');
  return value;
}
