import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import path from 'node:path';
import { bench, root } from '../build/paths.ts';
import { launchBrowser } from '../measure/open-browser.ts';

/** What the figures were measured on. */
export type Machine = {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  /** GB. */
  readonly memory: number;
  readonly browser: string;
  readonly node: string;
  /** Packages that took part. */
  readonly packages: Readonly<Record<string, string>>;
};

const own = ['react', 'yjs', 'next'];
const others = ['@xyflow/react', 'tldraw', '@excalidraw/excalidraw'];

export async function describeMachine(): Promise<Machine> {
  const browser = await launchBrowser();
  const version = browser.version();
  await browser.close();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    browser: version,
    node: process.versions.node,
    packages: { ...(await versionsIn(root, own)), ...(await versionsIn(bench, others)) },
  };
}

async function versionsIn(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  return Object.fromEntries(names.map((name) => [name, manifest.dependencies[name] ?? '?']));
}
