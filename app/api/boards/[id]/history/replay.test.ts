import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { compareBoards } from '#lib/review/compare-boards.ts';
import type { ToldStep } from '#lib/review/history-step.ts';
import type { NoteChange } from '#lib/review/note-change.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { readBoardState } from '#server/records/read-board-state.ts';
import { archiveBoard } from '#server/store/archive-board.ts';
import { boardDocId } from '#server/store/docs.ts';
import { addMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { type SeededRandom, seededRandom } from '#server/testing/seeded-random.ts';
import { type ApiBed, openApiBed } from '../../../testing/api-bed.ts';
import * as at from '../versions/at/route.ts';
import * as activity from './activity/route.ts';
import * as compare from './compare/route.ts';
import * as notes from './notes/[note]/route.ts';
import * as range from './range/route.ts';
import { type LiveMoment, runSession } from './testing/session.ts';
import { openTab } from './testing/tab.ts';

const SEED = 20_260_701;
const EDITS = 2_000;

let bed: ApiBed;
let boardId: BoardId;
let owner: User;
let people: readonly User[];
let random: SeededRandom;
let moments: readonly LiveMoment[];

beforeAll(async () => {
  bed = await openApiBed({ MESSAGES_PER_SECOND: '100000', RATE_LIMITS: 'history-by-person=100000/1' });
  random = seededRandom(SEED);
  owner = await insertTestUser(bed.store, 'owner');
  boardId = await insertTestBoard(bed.store, 'one', owner);
  const others = await Promise.all(['ben', 'cleo'].map((name) => insertTestUser(bed.store, name)));
  for (const { id } of others) await addMember(bed.store.db, { boardId, userId: id, role: 'editor', now: 2 });
  people = [owner, ...others];
});
afterAll(async () => bed.close());

const get = async (handler: unknown, query: string, params: Record<string, string> = {}) => {
  const answer = await bed.ask(handler, {
    method: 'GET',
    user: owner,
    params: { id: boardId, ...params },
    query,
  });
  expect(answer.status, query).toBe(200);
  return answer;
};

/** Some of the moments, each once, in order. */
function some(count: number): readonly LiveMoment[] {
  const left = [...moments];
  const chosen = Array.from({ length: count }, () => left.splice(random(left.length), 1)).flat();
  return chosen.toSorted((a, b) => a.seq - b.seq);
}

test('three people edit at once', { timeout: 120_000 }, async () => {
  const tabs = await Promise.all(people.map((user) => openTab(bed, boardId, user)));
  moments = await runSession(bed, boardId, tabs, { edits: EDITS, random });
  expect(moments.at(-1)?.seq).toBeGreaterThan(EDITS);
});

test('the board as of a moment is what the live board was: twenty of them in two thousand edits', async () => {
  const chosen = some(20);
  for (const { seq, board } of chosen) {
    const answer = await get(at.GET, `?seq=${seq}`);
    expect(answer.headers.get('x-board-seq')).toBe(String(seq));
    const time = Number(answer.headers.get('x-board-time'));
    expect(readBoardState(new Uint8Array(await answer.arrayBuffer())), `update ${seq}`).toEqual(board);
    const byTime = await get(at.GET, `?time=${time}`);
    expect(Number(byTime.headers.get('x-board-seq'))).toBeGreaterThanOrEqual(seq);
  }
  expect(new Set(chosen.map(({ board }) => board.notes.size)).size).toBeGreaterThan(3);
});

test('what changed between two moments is what is different in the live boards, and somebody did each of it', async () => {
  const ids = new Set<string>(people.map(({ id }) => id));
  const chosen = some(8);
  for (const [index, { seq: from, board: before }] of chosen.entries())
    for (const { seq: to, board: after } of chosen.slice(index + 1)) {
      const compared = (await (await get(compare.GET, `?from=${from}&to=${to}`)).json()) as {
        notes: readonly NoteChange[];
      };
      const expected = compareBoards(before, after);
      expect(compared.notes.map((change) => ({ ...change, by: [] }))).toEqual(expected);
      for (const { by } of compared.notes) {
        expect(by.length).toBeGreaterThan(0);
        for (const each of by) expect(ids).toContain(each);
      }
    }
});

test('the history of a note leads from nothing to what it is now', async () => {
  const last = moments.at(-1)?.board.notes ?? new Map();
  const long = [...last.values()].toSorted((a, b) => b.plain.length - a.plain.length).slice(0, 8);
  for (const note of long) {
    const steps: ToldStep[] = [];
    for (let next: number | null = Number.MAX_SAFE_INTEGER; next !== null; ) {
      const page = (await (await get(notes.GET, `?before=${next}`, { note: note.id })).json()) as {
        entries: readonly ToldStep[];
        next: number | null;
      };
      steps.push(...page.entries);
      next = page.next;
    }
    const words = steps.flatMap(({ seq, did }) => {
      const after = did.kind === 'reworded' ? did.after : did.kind === 'added' ? did.text : null;
      return after === null ? [] : { seq, after };
    });
    expect(words.toSorted((a, b) => b.seq - a.seq)[0]?.after).toBe(note.plain);
    expect(steps.at(-1)?.did).toMatchObject({ kind: 'added', again: false });
    expect(steps.at(-1)?.by).toBe(note.author);
    expect(steps.every(({ id }) => id === note.id)).toBe(true);
  }
});

test('the activity tells of every note that was added and of every one that was dropped, page by page', async () => {
  const added = new Set<string>();
  const dropped = new Set<string>();
  let pages = 0;
  for (let query = ''; query !== 'end'; ) {
    const page = (await (await get(activity.GET, query)).json()) as {
      entries: readonly { kind: string; seq: number; steps: readonly ToldStep[] }[];
      next: number | null;
    };
    pages += 1;
    const seqs = page.entries.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    for (const { kind, steps } of page.entries)
      for (const { id } of steps) {
        if (kind === 'added') added.add(id);
        if (kind === 'dropped') dropped.add(id);
      }
    query = page.next === null ? 'end' : `?before=${page.next}`;
  }
  expect(pages).toBeGreaterThan(1);
  const there = [...(moments.at(-1)?.board.notes.keys() ?? [])];
  expect(there.filter((id) => !added.has(id))).toEqual([]);
  expect([...added].filter((id) => !dropped.has(id)).toSorted()).toEqual(there.toSorted());
});

test('the range has every update in one of its parts', async () => {
  const found = (await (await get(range.GET, '?parts=7')).json()) as {
    first: { seq: number };
    last: { seq: number };
    parts: readonly { edits: number; from: number; to: number }[];
  };
  const head = moments.at(-1)?.seq;
  expect([found.first.seq, found.last.seq, found.parts.length]).toEqual([1, head, 7]);
  expect(found.parts.reduce((sum, { edits }) => sum + edits, 0)).toBe(head);
  for (const [index, { from }] of found.parts.entries())
    if (index > 0) expect(from).toBe(found.parts[index - 1]?.to);
});

test('snapshots shorten no log: every update is still there, and the first state opens', async () => {
  const docId = boardDocId(boardId);
  const { db } = bed.store;
  const head = moments.at(-1)?.seq;
  const cut = await db.selectFrom('doc_snapshots').select('seq').where('doc_id', '=', docId).execute();
  expect(cut.length).toBeGreaterThan(2);
  // Nobody is at the board any more, and everybody has put it away.
  await bed.rooms.closeBoard(boardId, closeCodes.unavailable);
  for (const { id } of people) await archiveBoard(db, boardId, id, Date.now());
  const kept = await db
    .selectFrom('doc_updates')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('seq').as('first'), fn.max('seq').as('last')])
    .where('doc_id', '=', docId)
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ count: head, first: 1, last: head });
  for (const { seq, board } of [moments[0], ...some(3)].filter((each) => each !== undefined)) {
    const answer = await get(at.GET, `?seq=${seq}`);
    expect(readBoardState(new Uint8Array(await answer.arrayBuffer()))).toEqual(board);
  }
});
