import type { BoardId } from '#lib/board/ids.ts';
import { boardDocId } from '#server/store/docs.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import type { Edit, Violation } from '../checker/history.ts';
import { freshState, settle } from '../clients/settle.ts';
import { Writer } from '../clients/writer.ts';
import type { Scene } from '../servers/scene.ts';

export type Play = {
  readonly scene: Scene;
  readonly boardId: BoardId;
  readonly seed: number;
  readonly writers: number;
  /** Where tabs connect to, when it is not the server itself. */
  readonly url?: string;
  /** What happens to the board; every writer has joined and is at work. Returns when the faults are over. */
  readonly disturb: (company: Company) => Promise<void>;
};

/** The tabs of a play, which come and go. */
export type Company = {
  readonly writers: readonly Writer[];
  readonly enter: () => Writer;
  /** Closes a tab whose work is saved, or takes away one that the server has closed for good. */
  readonly dismiss: (writer: Writer) => void;
};

export type PlayResult = {
  readonly violations: readonly Violation[];
  readonly edits: number;
  readonly acknowledged: number;
};

const PATIENCE = 15_000;

/** People write on one board while something happens to it; then everything is compared. */
export async function playBoard(play: Play): Promise<PlayResult> {
  const { scene, boardId, seed, url = scene.url } = play;
  const present: Writer[] = [];
  const gone: Edit[] = [];
  let entered = 0;
  const enter = () => {
    const person = scene.people[entered % scene.people.length];
    if (!person) throw new Error('a scene needs people');
    const writer = new Writer({
      name: `w${entered}`,
      userId: person.id,
      boardId,
      url,
      headers: scene.headersOf(person),
      random: seededRandom(seed * 1_000 + entered),
      backoff: 25,
    });
    entered += 1;
    present.push(writer);
    return writer;
  };
  const dismiss = (writer: Writer) => {
    present.splice(present.indexOf(writer), 1);
    gone.push(...writer.edits);
    writer.leave();
  };
  try {
    for (let index = 0; index < play.writers; index++) enter();
    const [first] = present;
    if (!(await first?.when(({ provider, closedBy }) => provider.synced || closedBy !== null, PATIENCE)))
      throw new Error('nobody could join');
    for (const writer of present) writer.work(4);
    await play.disturb({ writers: present, enter, dismiss });
    const violations = await settle(present, () => freshState(scene.store.docLog, boardDocId(boardId)), gone);
    const edits = [...gone, ...present.flatMap((writer) => writer.edits)];
    return {
      violations,
      edits: edits.length,
      acknowledged: edits.filter(({ acknowledged }) => acknowledged).length,
    };
  } finally {
    for (const writer of present) writer.leave();
  }
}
