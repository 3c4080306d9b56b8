import { expect, test, vi } from 'vitest';
import { type KeptWorkshop, newsOf } from '#lib/workshop/news-of.ts';
import type { WorkshopNews } from '#lib/workshop/view.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import { boardId } from '#server/testing/insert-records.ts';
import { makeNewsSender } from './news-sender.ts';
import { makeManualTime } from './testing/manual-time.ts';
import { openStep } from './testing/sample-steps.ts';

const [one, two] = [boardId('one'), boardId('two')];
const kept = (version: number, agendaVersion = 1): KeptWorkshop => ({
  id: 'a-workshop',
  version,
  agendaVersion,
  workshop: { ...emptyWorkshop, agenda: [openStep('one')] },
});

function scene() {
  const time = makeManualTime(0);
  const send = vi.fn<(board: string, news: WorkshopNews) => void>();
  const versions = () => send.mock.calls.map(([board, { version }]) => [board, version]);
  return { time, send, versions, sender: makeNewsSender(time.later, send) };
}

test('the first is told at once, those that follow it closely as one, and each board by itself', () => {
  const { time, sender, versions } = scene();
  for (const version of [2, 3, 4, 5]) sender.tell(one, kept(version));
  sender.tell(two, kept(7));
  expect(versions()).toEqual([
    [one, 2],
    [two, 7],
  ]);
  time.pass(100);
  expect(versions().slice(2)).toEqual([[one, 5]]);
  time.pass(99);
  sender.tell(one, kept(6));
  time.pass(1);
  sender.tell(one, kept(7));
  time.pass(1_000);
  expect(versions().slice(3)).toEqual([
    [one, 6],
    [one, 7],
  ]);
  expect(time.waiting()).toBe(0);
});

test('an agenda that changed in one of them goes along', () => {
  const { time, sender, send } = scene();
  sender.tell(one, kept(2));
  expect(send.mock.lastCall?.[1]).toEqual(newsOf(kept(2)));
  sender.tell(one, kept(3, 3));
  sender.tell(one, kept(4, 3));
  time.pass(100);
  expect(send.mock.lastCall?.[1]).toMatchObject({ version: 4, agendaVersion: 3, agenda: [{ id: 'one' }] });
  sender.tell(one, kept(5, 3));
  time.pass(100);
  expect(send.mock.lastCall?.[1]).toMatchObject({ version: 5, agenda: null });
});

test('a stop tells what is still waiting, and nothing after it', () => {
  const { time, sender, versions } = scene();
  for (const version of [2, 3]) sender.tell(one, kept(version));
  sender.stop();
  time.pass(1_000);
  expect(versions()).toEqual([
    [one, 2],
    [one, 3],
  ]);
});
