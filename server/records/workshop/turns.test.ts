import { expect, test } from 'vitest';
import { makeTurns } from './turns.ts';

test('work on one thing is done in order, also after some of it failed; on others at the same time', async () => {
  const { take, done } = makeTurns();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise(setImmediate);
    seen.push(`${name} ends`);
    if (name === 'first') throw new Error('failed');
    return name;
  };
  const first = take('a', work('first'));
  const second = take('a', work('second'));
  const other = take('b', work('other'));
  await expect(first).rejects.toThrow('failed');
  expect(await Promise.all([second, other])).toEqual(['second', 'other']);
  expect(seen.filter((each) => !each.startsWith('other'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
  ]);
  expect(seen.indexOf('other begins')).toBeLessThan(seen.indexOf('second begins'));
  await done();
});

test('a long row of work that never waits lets others in between', async () => {
  const { take, done } = makeTurns();
  let hasComeIn = false;
  let inTime = 0;
  setImmediate(() => {
    hasComeIn = true;
  });
  for (let index = 0; index < 100; index++)
    void take('a', async () => {
      if (hasComeIn) inTime += 1;
    });
  await done();
  expect(inTime).toBeGreaterThan(90);
});
