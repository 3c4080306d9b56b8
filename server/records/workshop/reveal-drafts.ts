import type { BoardId, NoteId, UserId } from '#lib/board/ids.ts';
import { listOpenDrafts, replaceDraft } from '#server/store/drafts.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { Services } from '../../services.ts';
import type { Maker } from '../maker.ts';
import type { LiveVersions } from '../versions/live-versions.ts';
import { type Laid, layOnBoard } from './reveal-drafts-lay.ts';
import { mixed } from './reveal-drafts-order.ts';
import { type HiddenNote, type OpenedDraft, openDraftDoc } from './reveal-drafts-read.ts';

type RevealServices = {
  readonly store: Pick<Services['store'], 'db' | 'docLog'>;
  readonly rooms: Pick<Rooms, 'holdDrafts' | 'addToBoard'>;
  readonly versions: Pick<LiveVersions, 'keepBefore'>;
  readonly log: Pick<Services['log'], 'error'>;
};

export type RevealRequest = {
  readonly boardId: BoardId;
  readonly names: 'shown' | 'hidden';
  /** Whose deed it is; `null`: nobody's. */
  readonly by: UserId | null;
};

/** `notes`: how many lie on the board now; `left`: how many stayed in hiding, because the board is full. */
export type Revealed = { readonly notes: number; readonly people: number; readonly left: number };

/** A draft that another process still writes to is read so often; what comes later stays for the next time. */
const ROUNDS = 3;

/**
 * Moves all that anybody has in hiding onto the board: first it is durable there, and only then the drafts are
 * emptied. When it is broken off and begins anew nothing is lost, and nothing comes twice. For one board it happens
 * one after another.
 * @throws when the board cannot be written or a draft not be emptied; what is not on the board is still in hiding
 */
export function revealDrafts(
  services: RevealServices,
  { boardId, names, by }: RevealRequest,
  maker: Maker,
): Promise<Revealed> {
  return services.rooms.holdDrafts(boardId, async () => {
    const notes = new Set<NoteId>();
    const people = new Set<UserId>();
    for (let round = 1; ; round++) {
      const drafts = await openDrafts(services, boardId);
      try {
        if (round === 1 && drafts.some(({ notes }) => notes.length > 0)) await keep(services, boardId, by);
        const laid = await lay(services, { boardId, names }, drafts, maker);
        for (const id of laid.notes) notes.add(id);
        for (const id of laid.people) people.add(id);
        const isDone = await empty(services, drafts, laid, maker.now());
        if (isDone || round === ROUNDS)
          return { notes: notes.size, people: people.size, left: laid.left.size };
      } finally {
        for (const { destroy } of drafts) destroy();
      }
    }
  });
}

/** One that cannot be read keeps nobody else's from being revealed, and stays where it is. */
async function openDrafts({ store, log }: RevealServices, boardId: BoardId): Promise<readonly OpenedDraft[]> {
  const drafts: OpenedDraft[] = [];
  for (const head of await listOpenDrafts(store.db, boardId)) {
    try {
      const stored = await store.docLog.load(head.docId);
      if (stored) drafts.push(openDraftDoc({ ...head, epoch: stored.epoch, seq: stored.seq }, stored));
    } catch (error) {
      log.error({ docId: head.docId, err: error }, 'a draft could not be read and was not revealed');
    }
  }
  return drafts;
}

/** The log has the board as it was all the same: nobody has to wait for their notes because it got no version. */
async function keep({ versions, log }: RevealServices, boardId: BoardId, by: UserId | null): Promise<void> {
  await versions.keepBefore(boardId, 'before-reveal', by).catch((err: unknown) => {
    log.error({ boardId, err }, 'the board before a reveal could not be kept as a version');
  });
}

function lay(
  { rooms }: RevealServices,
  { boardId, names }: Omit<RevealRequest, 'by'>,
  drafts: readonly OpenedDraft[],
  { now, random }: Maker,
): Promise<Laid> {
  const hidden = new Map<NoteId, HiddenNote>();
  for (const { notes } of drafts)
    for (const each of notes) if (!hidden.has(each.note.id)) hidden.set(each.note.id, each);
  const notes = [...hidden.values()];
  const links = drafts.flatMap((draft) => draft.links);
  if (names === 'shown') return layOnBoard(rooms, boardId, { notes, links }, { are: 'shown' });
  const inNoOrder = { notes: mixed(notes, random), links: mixed(links, random) };
  return layOnBoard(rooms, boardId, inNoOrder, { are: 'hidden', at: now() });
}

/** False when one of them has changed since it was read. */
async function empty(
  { store }: RevealServices,
  drafts: readonly OpenedDraft[],
  { left }: Laid,
  now: number,
): Promise<boolean> {
  let isDone = true;
  for (const { head, notes, encodeOnly } of drafts) {
    const kept = notes.map(({ note }) => note.id).filter((id) => left.has(id));
    if (kept.length > 0 && kept.length === notes.length) continue;
    const rest = encodeOnly(new Set(kept));
    const isEmptied = await store.db.transaction().execute((trx) => replaceDraft(trx, head, { rest, now }));
    isDone &&= isEmptied;
  }
  return isDone;
}
