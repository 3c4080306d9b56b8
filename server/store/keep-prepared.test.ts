import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPrepared } from './keep-prepared.ts';

let database: Database.Database;

beforeEach(() => {
  database = new Database(':memory:');
  database.exec('create table notes (id integer primary key); insert into notes values (1), (2)');
});
afterEach(() => database.close());

it('a statement is prepared once and takes other parameters each time', () => {
  const kept = keepPrepared(database);
  const text = 'select id from notes where id = ?';
  const statement = kept.prepare(text);
  expect(statement.all([1])).toEqual([{ id: 1 }]);
  expect(kept.prepare(text)).toBe(statement);
  expect(statement.all([2])).toEqual([{ id: 2 }]);
});

it('one that is still being stepped through is not begun anew', () => {
  const kept = keepPrepared(database);
  const text = 'select id from notes order by id';
  const rows = kept.prepare(text).iterate([]);
  expect(rows.next().value).toEqual({ id: 1 });
  expect(kept.prepare(text).all([])).toEqual([{ id: 1 }, { id: 2 }]);
  expect([...rows]).toEqual([{ id: 2 }]);
});

it('after a change of the tables every statement is prepared anew', () => {
  const kept = keepPrepared(database);
  const before = kept.prepare('select * from notes');
  kept.prepare('alter table notes add column title text').run([]);
  const after = kept.prepare('select * from notes');
  expect(after).not.toBe(before);
  expect(after.all([])[0]).toEqual({ id: 1, title: null });
});

it('of many texts the oldest are let go of', () => {
  const kept = keepPrepared(database);
  const first = kept.prepare('select 0');
  for (let number = 1; number <= 1_000; number++) kept.prepare(`select ${number}`);
  expect(kept.prepare('select 0')).not.toBe(first);
  expect(kept.prepare('select 1000')).toBe(kept.prepare('select 1000'));
});
