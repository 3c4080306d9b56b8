import { expect, it, vi } from 'vitest';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { makeBoardResource } from './board-resource.ts';

function start() {
  const heard = new Set<(event: BoardEvent) => void>();
  const answers: ((response: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push(resolve)));
  const resource = makeBoardResource({
    path: '/api/x',
    parse: (data) => (typeof data === 'string' ? data : null),
    subscribeEvents: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    events: ['people-changed'],
  });
  return {
    resource,
    heard,
    asked: () => answers.length,
    tell: (event: BoardEvent) => {
      for (const listener of heard) listener(event);
    },
    answer: async (index: number, response: Response) => {
      answers[index]?.(response);
      await vi.waitFor(() => expect(response.bodyUsed || !response.ok).toBe(true));
      await new Promise(setImmediate);
    },
  };
}

it('asks once somebody listens, and again at the events that concern it', async () => {
  const { resource, asked, tell, answer, heard } = start();
  expect(asked()).toBe(0);
  const told = vi.fn();
  const stop = resource.subscribe(told);
  await answer(0, Response.json('first'));
  expect(resource.get()).toEqual({ is: 'here', data: 'first' });
  tell({ type: 'knocks-changed' });
  expect(asked()).toBe(1);
  tell({ type: 'people-changed' });
  await answer(1, Response.json('second'));
  expect(resource.get()).toEqual({ is: 'here', data: 'second' });
  expect(told).toHaveBeenCalledTimes(2);
  stop();
  expect(heard.size).toBe(0);
});

it('an answer that a newer question has overtaken is not shown', async () => {
  const { resource, tell, answer } = start();
  resource.subscribe(() => {});
  tell({ type: 'people-changed' });
  await answer(1, Response.json('new'));
  await answer(0, Response.json('old'));
  expect(resource.get()).toEqual({ is: 'here', data: 'new' });
});

it('what is shown stays when the server is away; before, it says that it failed', async () => {
  const { resource, tell, answer } = start();
  resource.subscribe(() => {});
  await answer(0, new Response('', { status: 500 }));
  expect(resource.get()).toMatchObject({ is: 'failed' });
  tell({ type: 'joined', role: 'owner' });
  await answer(1, Response.json('here'));
  tell({ type: 'people-changed' });
  await answer(2, Response.json({ other: 'shape' }));
  expect(resource.get()).toEqual({ is: 'here', data: 'here' });
});
