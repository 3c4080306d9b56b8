import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TempDir = { readonly path: string; readonly remove: () => void };

/** A new, empty folder. */
export function makeTempDir(): TempDir {
  const path = mkdtempSync(join(tmpdir(), 'ninefold-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
