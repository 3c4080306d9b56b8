import { onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import type { Role } from '../../board/can.ts';
import { noteId, sampleNote } from '../../board/commands/sample-board.ts';
import type { BoardId, NoteId, UserId } from '../../board/ids.ts';
import type { StepId, StepMode } from '../../workshop/step.ts';
import type { WorkshopView } from '../../workshop/view.ts';
import { emptyWorkshop } from '../../workshop/workshop.ts';
import { boardRoots } from '../board-roots.ts';
import { type BoardSession, type OpenedBoard, openBoardSession } from '../board-session.ts';
import { openDocument } from '../document-link.ts';
import { joinDraft } from '../joined-session.ts';
import { LOCAL } from '../local-origin.ts';
import type { TypedText } from '../typed-notes.ts';
import type { KnownWorkshop } from '../wanted-draft.ts';
import { writeChanges } from '../write-changes.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';

export const BOARD = 'board/board-0001';
export const DRAFT = 'draft/board-0001';
export const me = 'user-mine' as UserId;

/** A person's page at a board where a workshop runs, and the server that it talks to. */
export type JoinedBed = {
  readonly server: FakeServer;
  readonly board: OpenedBoard;
  readonly session: BoardSession;
  readonly kept: TypedText[];
  /** The workshop goes on to a step of this mode. */
  readonly enter: (mode: StepMode) => void;
  /** What the workshop tells after a reveal. */
  readonly tellReveal: () => void;
  readonly put: (change: (known: KnownWorkshop) => KnownWorkshop) => void;
  readonly add: (name: string, text?: string) => void;
};

export function viewOf(modes: readonly StepMode[], reveals = 0): WorkshopView {
  const log = modes.map((mode, index) => ({
    step: `step-${index}` as StepId,
    title: mode,
    mode,
    seconds: 60,
    startedAt: index * 1_000,
    endedAt: index < modes.length - 1 ? (index + 1) * 1_000 : null,
  }));
  const agenda = log.map(({ step, title, mode, seconds }) => {
    const any = { id: step, title, instructions: '', seconds, blocks: [], question: null, isSkipped: false };
    switch (mode) {
      case 'private':
        return { ...any, mode, counts: 'shown' } as const;
      case 'vote':
        return { ...any, mode, rules: { kind: 'matrix' } } as const;
      default:
        return { ...any, mode };
    }
  });
  const last = log.at(-1);
  const { agenda: _, round, ...rest } = emptyWorkshop;
  return {
    id: 'workshop-1',
    version: modes.length + reveals,
    agenda,
    state: {
      ...rest,
      round: null,
      phase: last
        ? { is: 'running', step: last.step, clock: { is: 'paused', left: 1 }, startedAt: 0 }
        : { is: 'planned' },
      log,
      reveals: Array.from({ length: reveals }, () => ({
        at: (log.length - 1) * 1_000 + 500,
        step: 'step-0' as StepId,
        notes: 1,
        people: 1,
        names: 'shown' as const,
      })),
    },
  };
}

export function addTo(doc: Parameters<typeof writeChanges>[0], name: string, text = name): void {
  writeChanges(doc, [{ type: 'add-note', note: sampleNote(name, 'channels', 0, 60, { text }) }], 'server');
}

/** Opens the page; resolves when the board is there. */
export async function openJoined(
  role: Role,
  modes: readonly StepMode[],
  prepare: (server: FakeServer) => void = () => {},
): Promise<JoinedBed> {
  const server = startFakeServer();
  prepare(server);
  const stages = [...modes];
  let reveals = 0;
  const listeners = new Set<() => void>();
  let known: KnownWorkshop = { view: viewOf(stages), drafts: null };
  const put: JoinedBed['put'] = (change) => {
    known = change(known);
    for (const listener of listeners) listener();
  };
  const link = { boardId: 'board-0001' as BoardId, role, random: () => 0, now: () => performance.now() };
  const board = openBoardSession({ ...link, syncUrl: 'ws://here/board' });
  const kept: TypedText[] = [];
  const session = joinDraft(board, {
    me,
    workshop: {
      get: () => known,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    openDraft: () => openDocument({ ...link, syncUrl: 'ws://here/draft' }),
    onKept: (texts) => kept.push(...texts),
  });
  onTestFinished(() => session.close());
  await vi.waitUntil(() => ['saved', 'read-only'].includes(board.getConnection().kind));
  const tell = () => put((before) => ({ ...before, view: viewOf(stages, reveals) }));
  return {
    server,
    board,
    session,
    kept,
    put,
    enter: (mode) => {
      stages.push(mode);
      tell();
    },
    tellReveal: () => {
      reveals += 1;
      tell();
    },
    add: (name, text = name) =>
      session.apply([{ type: 'add-note', note: sampleNote(name, 'channels', 16, 60, { text, author: me }) }]),
  };
}

export const namesIn = (session: Pick<BoardSession, 'store'>): readonly NoteId[] =>
  Array.from(session.store.getBoard().notes.keys()).sort();

export const old = noteId('there');
export const mine = noteId('mine');

/** A board with one note on it, whose person is in a private step and can write. */
export async function openPrivate(role: 'editor' | 'facilitator' = 'editor'): Promise<JoinedBed> {
  const bed = await openJoined(role, ['private'], (server) => addTo(server.at(BOARD).doc, 'there'));
  await vi.waitUntil(() => bed.session.mayEdit());
  return bed;
}

export const inDraft = ({ server }: JoinedBed) => [...boardRoots(server.at(DRAFT).doc).notes.keys()];
export const onBoard = ({ server }: JoinedBed) => [...boardRoots(server.at(BOARD).doc).notes.keys()];

/** The server copies this note of the draft to the board, for all to see. */
export function reveal({ server }: JoinedBed, name: string, text = name): void {
  server.write(BOARD, (doc) => addTo(doc, name, text));
}

export function typeInto(bed: JoinedBed, id = mine, words = ' and more'): void {
  const fragment = bed.session.fragmentOf(id);
  fragment?.doc?.transact(() => {
    const paragraph = fragment.get(0);
    if (paragraph instanceof Y.XmlElement) paragraph.insert(paragraph.length, [new Y.XmlText(words)]);
  }, LOCAL);
}

export const plain = ({ session }: JoinedBed, id = mine) => session.store.getNote(id)?.plain;
