import { expect, test } from 'vitest';
import type { PendingUpdate } from '../store/doc-log.ts';
import { type CommitFailure, CommitWindow } from './commit-window.ts';
import { MemoryDocLog } from './testing/memory-doc-log.ts';

type Told = { readonly committed: number[]; readonly failed: CommitFailure[] };

const timings = { gather: 1, retryFirst: 1, retryMost: 4, giveUp: 60 };

function openWindow(docLog: MemoryDocLog, options: Partial<typeof timings> = {}) {
  const reported: (readonly string[])[] = [];
  const window = new CommitWindow({
    append: docLog.append,
    timings: { ...timings, ...options },
    now: () => performance.now(),
    report: (_error, docIds) => reported.push(docIds),
  });
  const join = (docId: string) => {
    docLog.create(docId);
    const told: Told = { committed: [], failed: [] };
    const submitter = {
      committed: (count: number) => void told.committed.push(count),
      failed: (why: CommitFailure) => void told.failed.push(why),
    };
    const write = (byte: number) =>
      window.submit(submitter, { docId, epoch: 1, userId: null, bytes: Uint8Array.of(byte) });
    return { told, submitter, write, bytes: () => docLog.updatesOf(docId).map(({ bytes }) => bytes[0]) };
  };
  return { window, reported, join };
}

const rejectFor = (docId: string) => async (updates: readonly PendingUpdate[]) => {
  if (updates.some((update) => update.docId === docId)) throw new Error('this row cannot be written');
};

test('replaced documents fail alone, and the others are committed without a wait', async () => {
  const docLog = new MemoryDocLog();
  const { window, join } = openWindow(docLog, { retryFirst: 60_000, giveUp: 60_000 });
  const stale = Array.from({ length: 20 }, (_, index) => join(`stale-${index}`));
  const fine = join('fine');
  for (const index of stale.keys()) docLog.replace(`stale-${index}`);
  for (const each of [...stale, fine]) each.write(1);
  await window.flush();
  expect(fine.told).toEqual({ committed: [1], failed: [] });
  for (const { told } of stale) expect(told).toEqual({ committed: [], failed: ['replaced'] });
});

test('a document that cannot be written neither holds up nor takes down the others', async () => {
  const docLog = new MemoryDocLog();
  const { window, join, reported } = openWindow(docLog, { retryFirst: 10, retryMost: 10 });
  const [bad, one, two] = [join('bad'), join('one'), join('two')];
  docLog.beforeAppend = rejectFor('bad');
  for (const each of [bad, one, two]) each.write(1);
  const flushed = window.flush();
  while (one.told.committed.length === 0 || two.told.committed.length === 0) await tick();
  expect(bad.told).toEqual({ committed: [], failed: [] });
  one.write(2);
  while (one.told.committed.length === 1) await tick();
  expect(bad.told.failed).toEqual([]);
  await flushed;
  expect(bad.told).toEqual({ committed: [], failed: ['unavailable'] });
  expect([one.bytes(), two.bytes()]).toEqual([[1, 2], [1]]);
  expect(reported).toEqual([['bad', 'one', 'two'], ['bad']]);
});

test('what a document submits while it is tried again comes after what is tried', async () => {
  const docLog = new MemoryDocLog();
  const { window, join } = openWindow(docLog);
  const doc = join('doc');
  let failures = 3;
  docLog.beforeAppend = async () => {
    doc.write(10 + failures);
    if (failures-- > 0) throw new Error('the disk is full');
    docLog.beforeAppend = async () => {};
  };
  doc.write(1);
  await window.flush();
  await window.flush();
  expect(doc.bytes()).toEqual([1, 13, 12, 11, 10]);
  expect(doc.told.failed).toEqual([]);
});

test('a flush waits for what is tried again, and not for what came after it was asked for', async () => {
  const docLog = new MemoryDocLog();
  const { window, join } = openWindow(docLog);
  const doc = join('doc');
  let failures = 2;
  docLog.beforeAppend = async () => {
    if (failures-- > 0) throw new Error('the disk is full');
  };
  doc.write(1);
  await window.flush();
  expect(doc.told.committed).toEqual([1]);
  await window.flush();
});

test('a submitter that cannot take the news does not keep it from the others', async () => {
  const docLog = new MemoryDocLog();
  const { window, join } = openWindow(docLog);
  const [broken, fine] = [join('broken'), join('fine')];
  broken.submitter.committed = () => {
    throw new Error('a bug');
  };
  for (const each of [broken, fine]) each.write(1);
  await window.flush();
  expect(broken.told.failed).toEqual(['unavailable']);
  expect(fine.told.committed).toEqual([1]);
});

const tick = () => new Promise((resolve) => setTimeout(resolve));
