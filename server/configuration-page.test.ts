import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limitRules } from './access/limit-rules.ts';
import { variableNames } from './env.ts';

const page = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8');

test('the page about configuration has every variable, and no other', () => {
  const rows = page.split('\n').filter((line) => /^\| `[A-Z]/.test(line));
  const named = rows.flatMap((row) => row.split('|')[1]?.match(/[A-Z_]+/g) ?? []);
  const documented = variableNames.filter((name) => name !== 'NODE_ENV');
  expect(named.toSorted()).toEqual(documented.toSorted());
  expect(page).toContain('`NODE_ENV`');
});

test('its table of limits is the one that holds', () => {
  const rows = page.matchAll(/^\| `([a-z-]+)` \| (\d+) \| (\d+) \|/gm);
  const told = Object.fromEntries(
    Array.from(rows, ([, name, points, seconds]) => [
      name,
      { points: Number(points), seconds: Number(seconds) },
    ]),
  );
  expect(told).toEqual(limitRules);
});
