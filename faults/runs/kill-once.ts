import type { BoardId } from '#lib/board/ids.ts';
import { boardDocId } from '#server/store/docs.ts';
import type { User } from '#server/store/users.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { checkStored, countLost } from '../checker/check-history.ts';
import type { Violation } from '../checker/history.ts';
import { freshState, settle } from '../clients/settle.ts';
import { Writer } from '../clients/writer.ts';
import type { StorePlace } from '../servers/store-place.ts';

type KillRound = {
  readonly seed: number;
  readonly place: StorePlace;
  readonly boardId: BoardId;
  readonly port: number;
  readonly seats: readonly { readonly person: User; readonly headers: Readonly<Record<string, string>> }[];
  readonly kill: () => Promise<unknown>;
  readonly restart: () => Promise<void>;
};

export type KillResult = {
  readonly edits: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly violations: readonly Violation[];
};

const PATIENCE = 15_000;

/**
 * Kills a server under its writers, once. What the store holds is read before a server starts again, while no tab
 * can send anything a second time: a lost edit would otherwise come back from its author, and nobody would know.
 */
export async function killOnce(round: KillRound): Promise<KillResult> {
  const { seed, place, boardId, port, seats, kill, restart } = round;
  const random = seededRandom(seed);
  const readFresh = () => place.withLog((docLog) => freshState(docLog, boardDocId(boardId)));
  const writers = seats.map(
    ({ person, headers }, index) =>
      new Writer({
        name: `w${index}`,
        userId: person.id,
        boardId,
        url: `ws://127.0.0.1:${port}/sync/board`,
        headers,
        random: seededRandom(seed * 1_000 + index),
      }),
  );
  try {
    const joined = await Promise.all(
      writers.map((writer) => writer.when((each) => each.provider.synced, PATIENCE)),
    );
    if (joined.includes(false)) throw new Error('not everybody could join');
    for (const writer of writers) writer.work(6);
    await momentToKill(seed, writers, random);
    await kill();
    // The last answers may still be in the sockets; a tab hears them before it hears of the end.
    await Promise.all(
      writers.map((writer) => writer.when(({ provider }) => !provider.wsconnected, PATIENCE)),
    );
    const edits = writers.flatMap((writer) => writer.edits);
    const fresh = await readFresh();
    const afterKill = checkStored(edits, fresh);
    await restart();
    const afterReturn = await settle(writers, readFresh);
    return {
      edits: edits.length,
      acknowledged: edits.filter(({ acknowledged }) => acknowledged).length,
      lost: countLost(edits, fresh),
      violations: [...afterKill, ...afterReturn],
    };
  } finally {
    for (const writer of writers) writer.leave();
  }
}

/** Every third kill comes upon an answer: one commit has just been told, and the next is under way. */
async function momentToKill(seed: number, writers: readonly Writer[], random: (below: number) => number) {
  const [first] = writers;
  if (seed % 3 === 0 && first) {
    const target = 1 + random(30);
    await first.when(({ acknowledged }) => acknowledged >= target, 1_000);
  } else await new Promise((resolve) => setTimeout(resolve, 50 + random(400)));
}
