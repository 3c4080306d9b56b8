import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { root } from '../../canvas/build/paths.ts';

/** What the figures were measured on. */
export type Machine = {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  /** GB. */
  readonly memory: number;
  readonly node: string;
  /** Servers and load had a core each. */
  readonly isPinned: boolean;
  /** Packages that took part. */
  readonly packages: Readonly<Record<string, string>>;
};

const own = ['yjs', 'ws', 'better-sqlite3'];
const others = ['@y/websocket-server', 'y-leveldb', '@hocuspocus/server', '@hocuspocus/extension-sqlite'];

export async function describeMachine(isPinned: boolean): Promise<Machine> {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    // Not what is left to this process, which keeps to one of them.
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    isPinned,
    packages: {
      ...(await versionsIn(root, own)),
      ...(await versionsIn(path.join(import.meta.dirname, '../peers'), others)),
    },
  };
}

async function versionsIn(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  return Object.fromEntries(names.map((name) => [name, manifest.dependencies[name] ?? '?']));
}
