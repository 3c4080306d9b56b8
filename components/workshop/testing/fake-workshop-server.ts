import { onTestFinished, vi } from 'vitest';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import type { Actor, Command } from '#lib/workshop/command.ts';
import { answerOf, type KeptWorkshop, newsOf } from '#lib/workshop/news-of.ts';
import { reduce } from '#lib/workshop/reduce.ts';
import { refusalWords } from '#lib/workshop/refusal-words.ts';
import type { Step, StepId } from '#lib/workshop/step.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import { makeWorkshopStore, type PageWorkshop } from '../make-workshop-store.ts';

export const me = 'user-mine' as UserId;
const lead: Actor = { is: 'person', id: 'user-lead' as UserId, role: 'facilitator' };
const participant: Actor = { is: 'person', id: me, role: 'editor' };
const any = { instructions: '', seconds: 60, blocks: [], question: null, isSkipped: false };
export const agenda: readonly Step[] = [
  { ...any, id: 'step-0001' as StepId, title: 'Look', mode: 'open' },
  {
    ...any,
    id: 'step-0002' as StepId,
    title: 'Vote',
    mode: 'vote',
    rules: { kind: 'dots', dots: 3, perNote: 2 },
  },
];

/** A server with one workshop, run by the reducer itself. */
export function startServer(kept: KeptWorkshop | null) {
  let now = 1_000_000;
  let current = kept;
  let held: { readonly answer: Promise<void>; readonly go: () => void } | null = null;
  let isAway = false;
  const asked: string[] = [];
  const run = (command: Command, actor: Actor = lead): string | null => {
    if (!current) return 'not-allowed';
    now += 1_000;
    const after = reduce(current.workshop, command, actor, now);
    if (typeof after === 'string') return refusalWords[after];
    if (after === current.workshop) return null;
    const version = current.version + 1;
    const isNew = after.agenda !== current.workshop.agenda;
    current = {
      ...current,
      version,
      agendaVersion: isNew ? version : current.agendaVersion,
      workshop: after,
    };
    return null;
  };
  const answer = () => answerOf(current, me, now);
  const respond = async (url: string, init?: RequestInit): Promise<Response> => {
    const path = new URL(url, 'http://here').pathname;
    if (path === '/api/time') return Response.json({ now });
    asked.push(`${init?.method ?? 'GET'} ${path.slice('/api/boards/board-0001/'.length)}`);
    if (isAway) throw new TypeError('no network');
    const body: unknown = JSON.parse(String(init?.body ?? 'null'));
    const command = typeof body === 'object' && body !== null && 'command' in body ? body.command : null;
    const refused = command ? run(command as Command, participant) : null;
    const given = answer();
    await held?.answer;
    return refused
      ? Response.json({ error: { code: 'refused', message: refused } }, { status: 409 })
      : Response.json(given);
  };
  vi.stubGlobal('fetch', respond);
  return {
    run,
    answer,
    asked,
    event: (): BoardEvent => {
      if (!current) throw new Error('there is no workshop');
      return { type: 'workshop', news: JSON.parse(JSON.stringify(newsOf(current))), now };
    },
    plan: (id: string) => {
      now += 1_000;
      current = { id, version: 1, agendaVersion: 1, workshop: { ...emptyWorkshop, agenda } };
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = { answer: promise, go: resolve };
      return () => {
        held = null;
        resolve();
      };
    },
    goAway: (away: boolean) => {
      isAway = away;
    },
  };
}

export type FakeServer = ReturnType<typeof startServer>;

export function openStore(server: FakeServer): { store: PageWorkshop; tell: (event: BoardEvent) => void } {
  const listeners = new Set<(event: BoardEvent) => void>();
  const store = makeWorkshopStore({
    boardId: 'board-0001' as BoardId,
    answer: server.answer(),
    answeredAt: 0,
    local: () => 0,
    whenIdle: (act) => act(),
  });
  store.listen((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  });
  onTestFinished(() => store.close());
  return {
    store,
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

export const planned = (): KeptWorkshop => ({
  id: 'workshop-1',
  version: 1,
  agendaVersion: 1,
  workshop: { ...emptyWorkshop, agenda },
});
