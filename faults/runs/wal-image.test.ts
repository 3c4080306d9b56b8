import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { makeTempDir } from '#server/testing/temp-dir.ts';
import { committedEnd, isSameTurn, spoil } from './wal-image.ts';

function openDatabase() {
  const dir = makeTempDir();
  const path = join(dir.path, 'test.sqlite');
  const database = new Database(path);
  onTestFinished(() => {
    database.close();
    dir.remove();
  });
  database.pragma('journal_mode = WAL');
  database.exec('create table words (word text)');
  const write = (word: string) => database.prepare('insert into words values (?)').run(word);
  return { database, path, write, wal: () => readFileSync(`${path}-wal`) };
}

/** The words in a database of these two files. */
function wordsIn(image: Buffer, wal: Buffer): readonly unknown[] {
  const dir = makeTempDir();
  const path = join(dir.path, 'copy.sqlite');
  writeFileSync(path, image);
  writeFileSync(`${path}-wal`, wal);
  const database = new Database(path);
  try {
    return database.prepare('select word from words').pluck().all();
  } finally {
    database.close();
    dir.remove();
  }
}

test('the end of the last commit is the end of the log, and stays where it was when more is written', () => {
  const { write, wal, path } = openDatabase();
  write('one');
  const before = wal();
  expect(committedEnd(before)).toBe(before.length);
  write('two');
  const after = wal();
  expect(isSameTurn(before, after)).toBe(true);
  const image = readFileSync(path);
  expect(wordsIn(image, after)).toEqual(['one', 'two']);
  for (let seed = 1; seed <= 30; seed++)
    expect(wordsIn(image, spoil(after, committedEnd(before), seededRandom(seed))), `seed ${seed}`).toEqual([
      'one',
    ]);
});

test('a log that was begun anew counts its new frames only', () => {
  const { database, write, wal } = openDatabase();
  for (let each = 0; each < 20; each++) write(`word ${each}`);
  const old = wal();
  database.pragma('wal_checkpoint');
  write('new');
  const fresh = wal();
  expect(isSameTurn(old, fresh)).toBe(false);
  expect(fresh.length).toBe(old.length);
  expect(committedEnd(fresh)).toBeLessThan(old.length);
});

test('no log has no end', () => {
  expect(committedEnd(Buffer.alloc(0))).toBe(0);
  expect(isSameTurn(Buffer.alloc(0), Buffer.alloc(0))).toBe(false);
});
