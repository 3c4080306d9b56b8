import { expect, test, vi } from 'vitest';
import { sampleBoard } from '#lib/board/commands/sample-board.ts';
import type { Asked } from '../ask-server.ts';
import { makeMomentStore } from '../moment-store.ts';
import type { PastBoard, PastSource } from './load-past.ts';
import { makePastStore } from './past-store.ts';

const past = (seq: number): PastBoard => ({ seq, at: seq * 1_000, board: sampleBoard([]) });

/** A server that answers when it is told to. */
function bed() {
  const waiting = new Map<number, (asked: Asked<PastBoard>) => void>();
  const source: PastSource = {
    boardAt: (seq) => new Promise((resolve) => waiting.set(seq, resolve)),
    compare: () => Promise.resolve({ is: 'failed', message: 'not asked here' }),
  };
  const moments = makeMomentStore();
  const store = makePastStore(moments, source);
  store.subscribe(() => {});
  const answer = async (seq: number, asked: Asked<PastBoard> = { is: 'here', data: past(seq) }) => {
    await vi.waitFor(() => expect(waiting.has(seq)).toBe(true));
    waiting.get(seq)?.(asked);
    waiting.delete(seq);
    await new Promise(setImmediate);
  };
  const drawn = () => {
    const now = store.get().drawn;
    return now.is === 'past' ? now.past.seq : now.is;
  };
  const lookAt = (seq: number) => moments.look({ moment: { is: 'past', seq } });
  return { moments, store, answer, drawn, lookAt, asked: () => [...waiting.keys()] };
}

test('a moment is drawn once it is here', async () => {
  const { store, answer, drawn, lookAt } = bed();
  lookAt(4);
  expect([store.get().state.is, drawn()]).toEqual(['loading', 'nothing']);
  await answer(4);
  expect([store.get().state.is, drawn()]).toEqual(['here', 4]);
});

test('who walks quickly gets the last moment, without a question for each on the way', async () => {
  const { answer, drawn, lookAt, asked } = bed();
  for (const seq of [4, 5, 6, 7]) lookAt(seq);
  expect(asked()).toEqual([4]);
  await answer(4);
  expect([drawn(), asked()]).toEqual([4, [7]]);
  await answer(7);
  expect(drawn()).toBe(7);
});

test('what comes after somebody went back to now is not drawn', async () => {
  const { moments, store, answer, drawn, lookAt } = bed();
  lookAt(4);
  moments.look({ moment: { is: 'now' } });
  await answer(4);
  expect([store.get().moment.is, drawn()]).toEqual(['now', 'nothing']);
});

test('one that cannot be had leaves the one before, and can be asked for again', async () => {
  const { store, answer, drawn, lookAt } = bed();
  lookAt(4);
  await answer(4);
  lookAt(5);
  await answer(5, { is: 'failed', message: 'away' });
  expect([store.get().state, drawn()]).toEqual([{ is: 'failed', message: 'away' }, 4]);
  store.retry();
  await answer(5);
  expect([store.get().state.is, drawn()]).toEqual(['here', 5]);
});
