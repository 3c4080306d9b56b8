import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import type { ActivityEntry } from '#lib/review/activity-entry.ts';
import type { NoteChange } from '#lib/review/note-change.ts';
import type { Version } from '#lib/review/version.ts';
import { readBoardState } from '#server/records/read-board-state.ts';
import { addMember } from '#server/store/members.ts';
import { addNote, noteId } from '#server/sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { type ApiBed, openApiBed } from '../../../testing/api-bed.ts';
import { hideNote } from '../../../testing/hide-note.ts';
import * as at from '../versions/at/route.ts';
import * as copy from '../versions/copy/route.ts';
import * as restore from '../versions/restore/route.ts';
import * as versions from '../versions/route.ts';
import * as reveal from '../workshop/reveal/route.ts';
import * as activity from './activity/route.ts';
import * as compare from './compare/route.ts';
import * as notes from './notes/[note]/route.ts';
import { openTab } from './testing/tab.ts';

let bed: ApiBed;
beforeAll(async () => {
  bed = await openApiBed();
});
afterAll(async () => bed.close());

const SECRET = 'unspoken';
const secret = noteId(SECRET);

/** A board on which a plan lies, a member who hides a note, and somebody else who looks back. */
async function scene(name: string) {
  const owner = await insertTestUser(bed.store, `owner-${name}`);
  const writer = await insertTestUser(bed.store, `writer-${name}`);
  const boardId = await insertTestBoard(bed.store, name, owner);
  await addMember(bed.store.db, { boardId, userId: writer.id, role: 'editor', now: 2 });
  const tab = await openTab(bed, boardId, owner);
  await tab.save(addNote('plan', owner.id));
  await hideNote(bed.store, boardId, writer, SECRET);
  const get = async (handler: unknown, query = '', params: Record<string, string> = {}) => {
    const asked = { method: 'GET', user: owner, params: { id: boardId, ...params }, query } as const;
    const answer = await bed.ask(handler, asked);
    expect(answer.status).toBe(200);
    return answer;
  };
  const post = async (handler: unknown, body: object) => {
    const answer = await bed.ask(handler, { user: owner, params: { id: boardId }, body });
    expect(answer.status).toBeLessThan(300);
    return answer;
  };
  return { owner, writer, boardId, tab, get, post };
}

const textOf = async (answer: Response) => new TextDecoder('latin1').decode(await answer.arrayBuffer());
const stepsIn = async (answer: Response) => {
  const { entries } = (await answer.json()) as { entries: readonly ActivityEntry[] };
  return entries.flatMap(({ steps }) => steps).map(({ words, by, did }) => [words, did.kind, by]);
};

test('what somebody hides is in nobody’s history, version or copy before it is revealed', async () => {
  const { owner, tab, boardId, get, post } = await scene('before');
  await tab.save({ type: 'recolour-note', id: noteId('plan'), colour: 'pink' });
  await post(restore.POST, { seq: 2 });
  const { id } = (await (await post(copy.POST, { seq: 4, title: 'Copy' })).json()) as { id: BoardId };
  const answers = [
    await get(at.GET, '?seq=4'),
    await get(at.GET, `?time=${Date.now()}`),
    await get(activity.GET),
    await get(compare.GET, '?from=1&to=4'),
    await get(notes.GET, '', { note: secret }),
    await get(versions.GET),
  ];
  for (const answer of answers) expect(await textOf(answer)).not.toContain(SECRET);
  for (const board of [boardId, id]) {
    const state = await bed.rooms.readState(board);
    expect([...readBoardState(state ?? new Uint8Array()).notes.keys()]).toEqual([noteId('plan')]);
  }
  expect(await stepsIn(await get(activity.GET, '?block=channels'))).toContainEqual([
    'plan',
    'added',
    owner.id,
  ]);
});

const show = (names: 'shown' | 'hidden') => async (name: string) => {
  const made = await scene(name);
  await made.post(reveal.POST, { names });
  return made;
};

test('the board before a reveal is a version, and one before nothing was revealed is none', async () => {
  const { owner, get, post } = await show('shown')('kept');
  const listed = async () =>
    ((await (await get(versions.GET)).json()) as { versions: readonly Version[] }).versions;
  expect(await listed()).toMatchObject([{ seq: 2, reason: 'before-reveal', by: owner.id, name: '' }]);
  const before = readBoardState(new Uint8Array(await (await get(at.GET, '?seq=2')).arrayBuffer()));
  expect([...before.notes.keys()]).toEqual([noteId('plan')]);
  await post(reveal.POST, { names: 'shown' });
  expect(await listed()).toHaveLength(1);
});

test('what is revealed is told as its writer’s', async () => {
  const { writer, get } = await show('shown')('named');
  expect(await stepsIn(await get(activity.GET))).toContainEqual([SECRET, 'added', writer.id]);
  expect(await (await get(notes.GET, '', { note: secret })).json()).toMatchObject({
    entries: [{ by: writer.id, did: { kind: 'added', text: SECRET } }],
  });
  const compared = (await (await get(compare.GET, '?from=2')).json()) as { notes: readonly NoteChange[] };
  expect(compared.notes.map(({ id, by }) => [id, ...by])).toEqual([[secret, writer.id]]);
});

test('what is revealed without names is nobody’s in any history', async () => {
  const { owner, writer, get, post } = await show('hidden')('unnamed');
  expect(await stepsIn(await get(activity.GET))).toContainEqual([SECRET, 'added', null]);
  await post(versions.POST, { name: 'After' });
  const answers = [
    await get(at.GET, '?seq=3'),
    await get(activity.GET),
    await get(compare.GET, '?from=2'),
    await get(notes.GET, '', { note: secret }),
    await get(versions.GET),
  ];
  for (const answer of answers) expect(await textOf(answer)).not.toContain(writer.id);
  expect(owner.id).not.toContain(writer.id);
});
