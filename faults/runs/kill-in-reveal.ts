import { setTimeout as sleep } from 'node:timers/promises';
import { ANONYMOUS, type BoardId, type NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import { readBoardState } from '#server/records/read-board-state.ts';
import { boardDocId, draftDocId } from '#server/store/docs.ts';
import { beginDraft } from '#server/store/drafts.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { addNote, writtenBoard } from '#server/sync/testing/written-board.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import type { Violation } from '../checker/history.ts';
import { freshState } from '../clients/settle.ts';
import { bundleServer } from '../servers/bundle-server.ts';
import { insertPeople, insertSharedBoard, peopleOf, SECRET } from '../servers/people.ts';
import { startProcess } from '../servers/server-process.ts';
import { openPlace, type StorePlace } from '../servers/store-place.ts';
import type { Run, RunFailure } from './run.ts';

const WRITERS = 12;
const NOTES_EACH = 10;
const SHORT = 20;

type Hidden = { readonly boardId: BoardId; readonly names: readonly string[] };

/** What the store holds of a board: its notes, and those that are still in hiding. */
type Found = { readonly onBoard: ReadonlyMap<NoteId, Note>; readonly hidden: ReadonlyMap<NoteId, Note> };

/** `kill -9` while a dozen drafts are being revealed, and once more from the beginning by the next server. */
export const killInReveal: Run = {
  name: 'kill-in-reveal',
  promise: 'a reveal that is broken off loses no note, and pressed again it brings each of them once',
  databases: ['sqlite', 'postgres'],
  execute: async ({ rounds, seed, database, root }) => {
    const bundle = await bundleServer(root);
    const place = await openPlace(database);
    const people = peopleOf(WRITERS);
    const counts = { rounds: 0, notes: 0, nothingYet: 0, onBoardOnly: 0, halfway: 0, done: 0 };
    const failures: RunFailure[] = [];
    try {
      await place.withStore((store) => insertPeople(store, people));
      // The first tells how long it takes when nobody is killed.
      const boards: Hidden[] = [];
      for (let round = 0; round <= (rounds ?? SHORT); round++)
        boards.push(await place.withStore((store) => hideNotes(store, `reveal-${round}`, people)));
      const [first, ...others] = boards;
      let server = await startProcess({ bundle, secret: SECRET, port: 0, ...place });
      try {
        const { port } = server;
        const began = performance.now();
        if (first) await askToReveal(port, first);
        const usual = performance.now() - began;
        for (const [round, board] of others.entries()) {
          const random = seededRandom(seed + round);
          // What lies between the two writes of a reveal is too short to be hit by chance on every machine.
          const asked = askToReveal(port, board).catch(() => 'cut off');
          await (round % 2 === 0
            ? Promise.race([asked, isWritten(place, board)])
            : sleep(random(Math.ceil(usual * 1.2))));
          await server.end('SIGKILL');
          await asked;
          const broken = await find(place, board, people);
          counts[stageOf(broken, board)] += 1;
          server = await startProcess({ bundle, secret: SECRET, port, ...place });
          await askToReveal(port, board);
          const after = await find(place, board, people);
          const violations = [...lost(broken, board), ...notRevealed(after, board)];
          if (violations.length > 0) failures.push({ seed: seed + round, violations });
          counts.rounds += 1;
          counts.notes += board.names.length;
        }
      } finally {
        await server.end('SIGKILL');
      }
    } finally {
      await place.remove();
    }
    if (counts.onBoardOnly + counts.halfway === 0)
      failures.push({ seed, violations: [{ rule: 'idle', about: 'no kill fell into a reveal' }] });
    return { is: 'done', failures, counts };
  },
};

/** Everybody has some notes in hiding, as they would be after their tabs saved them. */
async function hideNotes(store: Store, name: string, people: readonly User[]): Promise<Hidden> {
  const boardId = await insertSharedBoard(store, name, people);
  const names: string[] = [];
  for (const [index, { id }] of people.entries()) {
    await store.db.transaction().execute((trx) => beginDraft(trx, { boardId, userId: id, now: 1 }));
    const tab = writtenBoard();
    const docId = draftDocId(boardId, id);
    for (let note = 0; note < NOTES_EACH; note++) {
      const noteName = `${index}-${note}`;
      names.push(noteName);
      const bytes = tab.write(addNote(noteName, id));
      const claims = note === 0 ? [tab.doc.clientID] : [];
      await store.docLog.append([{ docId, epoch: 1, userId: id, bytes, claims }]);
    }
  }
  return { boardId, names };
}

/** @throws when the server was killed before it answered */
async function askToReveal(port: number, { boardId }: Hidden): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/reveal/${boardId}`, { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}

/** Looks until the board is no longer as it was made. */
function isWritten(place: StorePlace, { boardId }: Hidden): Promise<void> {
  return place.withLog(async (docLog) => {
    const written = async () => ((await docLog.load(boardDocId(boardId)))?.seq ?? 0) > 1;
    const until = performance.now() + 10_000;
    while (!(await written()) && performance.now() < until) await sleep(0);
  });
}

function find(place: StorePlace, { boardId }: Hidden, people: readonly User[]): Promise<Found> {
  return place.withLog(async (docLog) => {
    const notesIn = async (docId: string) => readBoardState(await freshState(docLog, docId)).notes;
    const drafts = await Promise.all(people.map(({ id }) => notesIn(draftDocId(boardId, id))));
    return {
      onBoard: await notesIn(boardDocId(boardId)),
      hidden: new Map(drafts.flatMap((notes) => [...notes])),
    };
  });
}

function stageOf({ onBoard, hidden }: Found, { names }: Hidden) {
  if (onBoard.size === 0) return 'nothingYet';
  if (hidden.size === names.length) return 'onBoardOnly';
  return hidden.size > 0 ? 'halfway' : 'done';
}

function lost({ onBoard, hidden }: Found, { names }: Hidden): readonly Violation[] {
  const words = new Set([...onBoard.values(), ...hidden.values()].map(({ plain }) => plain));
  return names
    .filter((name) => !words.has(name))
    .map((name) => ({ rule: 'lost-edit', about: `note ${name}` }));
}

function notRevealed({ onBoard, hidden }: Found, { names }: Hidden): readonly Violation[] {
  const violations: Violation[] = [];
  const words = Array.from(onBoard.values(), ({ plain }) => plain).sort();
  if (words.join() !== names.toSorted().join())
    violations.push({ rule: 'unwritten', about: `the board shows ${words.length} of ${names.length} notes` });
  if (hidden.size > 0)
    violations.push({ rule: 'unwritten', about: `${hidden.size} notes are in hiding still` });
  const places = new Set(Array.from(onBoard.values(), ({ at }) => `${at.block} ${at.x} ${at.y}`));
  if (places.size < onBoard.size)
    violations.push({ rule: 'broken-canvas', about: 'notes lie on each other' });
  if ([...onBoard.values()].some(({ author }) => author !== ANONYMOUS))
    violations.push({ rule: 'unwritten', about: 'a name that was to be hidden' });
  return violations;
}
