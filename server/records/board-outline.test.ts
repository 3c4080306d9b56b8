import { expect, test, vi } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { makeOutlineReader } from './board-outline.ts';
import { firstUpdate } from './first-update.ts';

const board = 'board-of-the-test' as BoardId;
const empty = firstUpdate([]);

test('a board is read once for each state of it', async () => {
  const readState = vi.fn(async () => empty);
  const read = makeOutlineReader(readState);
  const first = await read(board, 7);
  expect(await read(board, 7)).toBe(first);
  expect(readState).toHaveBeenCalledTimes(1);
  await read(board, 8);
  expect(readState).toHaveBeenCalledTimes(2);
});

test('a board without a document has no outline, and is asked for again', async () => {
  const readState = vi.fn(async () => null);
  const read = makeOutlineReader(readState);
  expect(await read(board, 1)).toBeNull();
  expect(await read(board, 1)).toBeNull();
  expect(readState).toHaveBeenCalledTimes(2);
});

test('a failed read is told and not kept', async () => {
  const readState = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(empty);
  const read = makeOutlineReader(readState);
  await expect(read(board, 1)).rejects.toThrow('away');
  expect(await read(board, 1)).not.toBeNull();
});

test('only so many outlines are kept, the oldest goes first', async () => {
  const readState = vi.fn(async () => empty);
  const read = makeOutlineReader(readState);
  for (let index = 0; index <= 500; index++) await read(`board-number-${index}` as BoardId, 1);
  await read('board-number-500' as BoardId, 1);
  expect(readState).toHaveBeenCalledTimes(501);
  await read('board-number-0' as BoardId, 1);
  expect(readState).toHaveBeenCalledTimes(502);
});
