import { expect, test } from 'vitest';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { FaultLine, noFaults } from './fault-line.ts';

const update = (number: number) => Uint8Array.of(0, 2, number);
const other = (number: number) => Uint8Array.of(100, number);

/** A line whose fates are given: of each frame first its fate from 0 to 999, then its pause. */
function openLine(fates: readonly number[], reorders = true) {
  const arrived: string[] = [];
  const counts = noFaults();
  let cuts = 0;
  let asked = 0;
  const line = new FaultLine({
    random: () => (asked++ % 2 === 0 ? (fates[(asked - 1) / 2] ?? 999) : 0),
    counts,
    reorders,
    send: (frame) => arrived.push([...frame].join('.')),
    cut: () => {
      cuts += 1;
    },
  });
  return { line, arrived, counts, cuts: () => cuts };
}

const CUT = 0;
const DELAY = 50;
const SWAP = 150;
const DOUBLE = 250;
const PASS = 999;

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('frames without faults arrive once and in order', async () => {
  const { line, arrived } = openLine([PASS, PASS, PASS]);
  for (const frame of [update(1), other(2), update(3)]) line.push(frame);
  await settled();
  expect(arrived).toEqual(['0.2.1', '100.2', '0.2.3']);
});

test('what comes after a late frame waits for it', async () => {
  const { line, arrived, counts } = openLine([DELAY, PASS]);
  for (const frame of [update(1), update(2)]) line.push(frame);
  await settled();
  while (arrived.length < 2) await settled();
  expect(arrived).toEqual(['0.2.1', '0.2.2']);
  expect(counts.delayed).toBe(1);
});

test('two updates change places, and nothing that came between them goes ahead of the first', async () => {
  const { line, arrived, counts } = openLine([SWAP, PASS, PASS]);
  for (const frame of [update(1), other(1), update(2)]) line.push(frame);
  await settled();
  expect(arrived).toEqual(['0.2.2', '0.2.1', '100.1']);
  expect(counts.reordered).toBe(1);
});

test('a direction that keeps its order keeps it', async () => {
  const { line, arrived } = openLine([SWAP, PASS], false);
  for (const frame of [update(1), update(2)]) line.push(frame);
  await settled();
  expect(arrived).toEqual(['0.2.1', '0.2.2']);
});

test('a frame arrives twice', async () => {
  const { line, arrived, counts } = openLine([DOUBLE]);
  line.push(update(1));
  await settled();
  expect(arrived).toEqual(['0.2.1', '0.2.1']);
  expect(counts.doubled).toBe(1);
});

test('nothing arrives after a cut: a stream loses nothing in its midst', async () => {
  const { line, arrived, counts, cuts } = openLine([PASS, CUT, PASS]);
  for (const frame of [update(1), update(2), update(3)]) line.push(frame);
  line.heal();
  line.push(update(4));
  await settled();
  expect(arrived).toEqual(['0.2.1']);
  expect(cuts()).toBe(1);
  expect(counts.dropped).toBe(3);
});

test('a healed line lets go of what it holds and does nothing more', async () => {
  const { line, arrived, counts } = openLine([SWAP, CUT, DOUBLE]);
  line.push(update(1));
  await settled();
  line.heal();
  for (const frame of [update(2), update(3)]) line.push(frame);
  await settled();
  expect(arrived).toEqual(['0.2.1', '0.2.2', '0.2.3']);
  expect(counts).toEqual(noFaults());
});

test('a seed does all of it', async () => {
  const counts = noFaults();
  for (let seed = 1; seed <= 40; seed++) {
    const line = new FaultLine({
      random: seededRandom(seed),
      counts,
      reorders: true,
      send: () => {},
      cut: () => {},
    });
    for (let number = 0; number < 50; number++) line.push(update(number));
    line.heal();
  }
  for (const [name, count] of Object.entries(counts))
    if (name !== 'doubled' && name !== 'reordered') expect(count, name).toBeGreaterThan(0);
});
