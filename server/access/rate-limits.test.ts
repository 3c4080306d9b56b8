import { expect, test } from 'vitest';
import { type LimitName, limitRules, parseLimitRules } from './limit-rules.ts';
import { makeRateLimits } from './rate-limits.ts';

const names = Object.keys(limitRules) as LimitName[];

test.each(names)('%s allows what it says and then tells when to come again', async (name) => {
  const limits = makeRateLimits(limitRules);
  const { points, seconds } = limitRules[name];
  for (let attempt = 0; attempt < points; attempt++)
    expect(await limits.consume(name, 'a')).toEqual({ allowed: true });
  const verdict = await limits.consume(name, 'a');
  if (verdict.allowed) throw new Error('It was allowed once more.');
  expect(verdict.retryAfter).toBeGreaterThan(0);
  expect(verdict.retryAfter).toBeLessThanOrEqual(seconds);
  // Others are counted by themselves.
  expect(await limits.consume(name, 'b')).toEqual({ allowed: true });
});

test.each([
  'sign-in-by-address',
  'sign-up-by-address',
  'guest-by-address',
  'mail-by-address',
  'invite-by-address',
] as const)('%s lets a classroom of sixty in behind one address, twice over', async (name) => {
  const limits = makeRateLimits(limitRules);
  for (let attempt = 0; attempt < 120; attempt++)
    expect((await limits.consume(name, '192.0.2.1')).allowed).toBe(true);
});

test('an attempt that was none is given back', async () => {
  const limits = makeRateLimits({ ...limitRules, 'export-by-person': { points: 1, seconds: 60 } });
  await limits.consume('export-by-person', 'a');
  await limits.giveBack('export-by-person', 'a');
  expect((await limits.consume('export-by-person', 'a')).allowed).toBe(true);
});

test('the environment changes single limits', () => {
  expect(parseLimitRules('guest-by-address=5000/60, mail-by-account=1/86400')).toEqual({
    'guest-by-address': { points: 5000, seconds: 60 },
    'mail-by-account': { points: 1, seconds: 86_400 },
  });
});

test.each([
  '',
  'guest-by-address',
  'guest-by-address=0/60',
  'nothing=1/1',
  'guest-by-address=1/60;',
  '__proto__=1/1',
])('%j is no list of limits', (text) => {
  expect(parseLimitRules(text)).toBeNull();
});
