import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Keeps everything that was measured, as JSON. */
export async function writeResults(results: unknown, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(results, rounded, 1)}\n`);
}

/** A thousandth of a millisecond says nothing any more. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1_000) / 1_000 : value;
}
