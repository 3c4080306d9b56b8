// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteId } from '#lib/board/commands/sample-board.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { refusalWords } from '#lib/workshop/refusal-words.ts';
import type { StepId } from '#lib/workshop/step.ts';
import { agenda, me, openStore, planned, startServer } from './testing/fake-workshop-server.ts';

/** A server where the vote is on, and the page of one who votes. */
function openVote() {
  const server = startServer(planned());
  server.run({ type: 'start' });
  server.run({ type: 'next-step', from: agenda[0]?.id as StepId });
  const { store, tell } = openStore(server);
  const round = store.get().view?.state.round?.id ?? '';
  const cast = (name: string, dots: number) =>
    store.send({ type: 'cast-dots', round, note: noteId(name), dots });
  const dots = () => {
    const { ballot } = store.get();
    return ballot?.kind === 'dots' ? ballot.dots : null;
  };
  return { server, store, tell, round, cast, dots };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a page knows of a workshop', () => {
  it('is at first what it came with, and follows the news, agenda or not', async () => {
    const server = startServer(planned());
    const { store, tell } = openStore(server);
    const first = store.get();
    expect(first.view?.agenda).toHaveLength(2);
    expect(store.get()).toBe(first);
    server.run({ type: 'start' });
    tell(server.event());
    await vi.waitUntil(() => store.get().view?.state.phase.is === 'running');
    expect(store.get().view?.agenda).toBe(first.view?.agenda);
    expect(server.asked).toEqual([]);
    const late = store.get();
    tell(server.event());
    await Promise.resolve();
    expect(store.get()).toBe(late);
  });

  it('is asked for when the news build on an agenda that never came', async () => {
    const server = startServer(null);
    const { store, tell } = openStore(server);
    server.plan('workshop-1');
    server.run({ type: 'start' });
    tell(server.event());
    await vi.waitUntil(() => store.get().view?.state.phase.is === 'running');
    expect(server.asked).toEqual(['GET workshop']);
  });

  it('is asked for after each joining: news may have been missed', async () => {
    const server = startServer(planned());
    const { store, tell } = openStore(server);
    server.run({ type: 'start' });
    tell({ type: 'joined', role: 'editor' });
    await vi.waitUntil(() => store.get().view?.state.phase.is === 'running');
  });

  it('does not go back: an answer that was held up is passed over', async () => {
    const server = startServer(planned());
    const { store, tell } = openStore(server);
    const letGo = server.hold();
    tell({ type: 'joined', role: 'editor' });
    await vi.waitUntil(() => server.asked.length === 1);
    server.run({ type: 'start' });
    tell(server.event());
    await vi.waitUntil(() => store.get().view?.state.phase.is === 'running');
    server.plan('workshop-2');
    tell(server.event());
    await vi.waitUntil(() => store.get().view?.id === 'workshop-2');
    letGo();
    tell({ type: 'drafts', counts: { [me]: 2 } });
    await vi.waitUntil(() => store.get().drafts?.[me] === 2);
    expect(store.get().view).toMatchObject({ id: 'workshop-2', version: 1 });
  });

  it('nor within one workshop', async () => {
    const server = startServer(planned());
    const { store, tell } = openStore(server);
    const letGo = server.hold();
    tell({ type: 'joined', role: 'editor' });
    await vi.waitUntil(() => server.asked.length === 1);
    server.run({ type: 'start' });
    tell(server.event());
    await vi.waitUntil(() => store.get().view?.state.phase.is === 'running');
    const phases = new Set<string | undefined>();
    store.subscribe(() => phases.add(store.get().view?.state.phase.is));
    letGo();
    expect(await store.send({ type: 'raise-hand' })).toEqual({ is: 'done' });
    expect(phases).toEqual(new Set(['running']));
  });

  it('outlives a session, and goes on with the next', async () => {
    const server = startServer(planned());
    const { store } = openStore(server);
    store.close();
    server.run({ type: 'start' });
    let hear = (_: BoardEvent) => {};
    store.listen((listener) => {
      hear = listener;
      return () => {};
    });
    hear(server.event());
    await vi.waitUntil(() => store.get().view?.state.phase.is === 'running');
  });
});

describe('what a person asks', () => {
  it('is answered at once with what came of it', async () => {
    const server = startServer(planned());
    server.run({ type: 'start' });
    const { store } = openStore(server);
    expect(await store.send({ type: 'raise-hand' })).toEqual({ is: 'done' });
    expect(store.get().view?.state.hands).toEqual([me]);
    expect(server.asked).toEqual(['POST workshop/commands']);
  });

  it('goes out one after the other, in order', async () => {
    const { server, cast, dots } = openVote();
    const letGo = server.hold();
    const all = [cast('one', 1), cast('two', 1), cast('one', 2)];
    await vi.waitUntil(() => server.asked.length === 1);
    expect(server.asked).toHaveLength(1);
    letGo();
    await Promise.all(all);
    expect(dots()).toEqual({ [noteId('one')]: 2, [noteId('two')]: 1 });
    expect(server.answer().mine.ballot).toMatchObject({ dots: dots() });
  });

  it('shows its own dots before they have arrived, and takes back what was refused', async () => {
    const { server, store, tell, cast, dots } = openVote();
    const letGo = server.hold();
    const first = cast('one', 2);
    await vi.waitUntil(() => dots() !== null);
    expect(dots()).toEqual({ [noteId('one')]: 2 });
    const tooMany = cast('two', 3);
    const second = cast('two', 1);
    await vi.waitUntil(() => server.asked.length === 1);
    tell(server.event());
    await vi.waitUntil(() => dots()?.[noteId('two')] === 1);
    letGo();
    expect(await first).toEqual({ is: 'done' });
    expect(await tooMany).toEqual({ is: 'refused', why: refusalWords['too-many-on-note'] });
    expect(await second).toEqual({ is: 'done' });
    expect(dots()).toEqual({ [noteId('one')]: 2, [noteId('two')]: 1 });
    expect(store.get().ballot?.isFinished).toBe(false);
  });

  it('an answer that was asked for before a vote does not take it away', async () => {
    const { server, tell, cast, dots } = openVote();
    const letGo = server.hold();
    tell({ type: 'joined', role: 'editor' });
    await vi.waitUntil(() => server.asked.length === 1);
    const old = server.answer();
    letGo();
    await cast('one', 1);
    expect(old.mine.ballot).toBeNull();
    expect(dots()).toEqual({ [noteId('one')]: 1 });
  });

  it('my ballot goes with its round', async () => {
    const { server, store, tell, round, cast } = openVote();
    await cast('one', 1);
    server.run({ type: 'close-vote', round });
    tell(server.event());
    await vi.waitUntil(() => store.get().view?.state.round === null);
    expect(store.get().ballot).toBeNull();
    server.run({ type: 'open-vote', id: 'round-0002' });
    tell(server.event());
    await vi.waitUntil(() => store.get().view?.state.round !== null);
    expect(store.get().ballot).toBeNull();
  });

  it('without a network is refused in plain words, and the rest goes on', async () => {
    const { server, store, cast, dots } = openVote();
    server.goAway(true);
    const result = await cast('one', 1);
    expect(result).toMatchObject({ is: 'refused', why: expect.stringContaining('cannot be reached') });
    expect(dots()).toBeNull();
    server.goAway(false);
    expect(await cast('one', 1)).toEqual({ is: 'done' });
    expect(await store.reveal('shown')).toEqual({ is: 'done' });
    expect(server.asked.at(-1)).toBe('POST workshop/reveal');
  });
});
