import { expect, test, vi } from 'vitest';
import type { SendResult } from '#components/workshop/workshop-store.ts';
import type { FacilitatorCommand, ParticipantCommand } from '#lib/workshop/command.ts';
import { reduce } from '#lib/workshop/reduce.ts';
import { fay, START, sampleStep, started } from '#lib/workshop/sample-workshop.ts';
import { stateOf } from '#lib/workshop/state-of.ts';
import { makeTimeAdder } from './make-time-adder.ts';

/** A server that answers when it is let. */
function slowServer() {
  let workshop = started([sampleStep('one')]);
  const waiting: (() => void)[] = [];
  const sent: number[] = [];
  return {
    sent,
    answer: async () => {
      waiting.shift()?.();
      await vi.waitUntil(() => true);
    },
    left: () =>
      workshop.phase.is === 'running' && workshop.phase.clock.is === 'running'
        ? workshop.phase.clock.endsAt - START
        : 0,
    store: {
      get: () => ({
        view: { id: 'w', version: 1, agenda: workshop.agenda, state: stateOf(workshop) },
        ballot: null,
        drafts: null,
      }),
      send: (command: FacilitatorCommand | ParticipantCommand) =>
        new Promise<SendResult>((resolve) => {
          if (command.type === 'add-time') sent.push(command.seconds);
          waiting.push(() => {
            const next = reduce(workshop, command, fay, START);
            if (typeof next === 'string') return resolve({ is: 'refused', why: next });
            workshop = next;
            resolve({ is: 'done' });
          });
        }),
    },
  };
}

test('what is pressed while a change is on its way becomes one more, and none is refused', async () => {
  const server = slowServer();
  const told: SendResult[] = [];
  const { add } = makeTimeAdder(server.store, (result) => told.push(result));
  for (const seconds of [60, 60, 60, -60]) add(seconds);
  expect(server.sent).toEqual([60]);
  await server.answer();
  expect(server.sent).toEqual([60, 60]);
  await server.answer();
  expect(told).toEqual([{ is: 'done' }, { is: 'done' }]);
  expect(server.left()).toBe(240_000);
});

test('presses that take each other back are not sent', async () => {
  const server = slowServer();
  const { add } = makeTimeAdder(server.store, () => {});
  for (const seconds of [60, 300, -300]) add(seconds);
  await server.answer();
  expect(server.sent).toEqual([60]);
});
