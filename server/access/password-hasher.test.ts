import { expect, test } from 'vitest';
import { makePasswordHasher } from './password-hasher.ts';
import { BusyError, isBusy, makeWorkQueue } from './work-queue.ts';

test('a password is known again, however its letters were put together, and another is not', async () => {
  const passwords = makePasswordHasher();
  const hash = await passwords.hash('caf\u00e9 am See');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(hash, 'cafe\u0301 am See')).toBe(true);
  expect(await passwords.verify(hash, 'cafe am See')).toBe(false);
  expect(await passwords.hash('caf\u00e9 am See')).not.toBe(hash);
});

test.each([null, '', 'no hash', '$argon2id$v=19$m=1'])('nobody comes in by the hash %j', async (hash) => {
  expect(await makePasswordHasher().verify(hash, 'a password that nobody has')).toBe(false);
});

test('two run at a time, in the order in which they came, and what is too much is refused', async () => {
  const queue = makeWorkQueue(2, 3);
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const work = (index: number) => () => {
    begun.push(index);
    return new Promise<number>((resolve) => ends.push(() => resolve(index)));
  };
  const results = [0, 1, 2, 3, 4].map((index) => queue(work(index)));
  const refused = queue(work(5));
  await expect(refused).rejects.toThrow(BusyError);
  await refused.catch((error: unknown) => expect(isBusy(error)).toBe(true));
  expect(isBusy(new Error('another'))).toBe(false);
  expect(begun).toEqual([0, 1]);
  for (let index = 0; index < 5; index++) {
    ends[index]?.();
    await results[index];
    await Promise.resolve();
  }
  expect(await Promise.all(results)).toEqual([0, 1, 2, 3, 4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('work that fails gives its place on', async () => {
  const queue = makeWorkQueue(1, 3);
  const failing = queue(() => Promise.reject(new Error('broken')));
  const next = queue(async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
