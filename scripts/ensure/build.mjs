import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { exitCodeOf, projectEnv, root, say } from './run.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'server',
  'next.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const stamp = path.join(root, '.build/sources');

const isTest = /\.(test|fuzz\.test|bench)\.tsx?$/;

/** A hash over the names and contents of everything that a build reads below `base`. */
export async function hashSources(base, places = sources) {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of await filesUnder(base, place)) {
      hash.update(`${file}\0`);
      hash.update(await readFile(path.join(base, file)));
    }
  return hash.digest('hex');
}

async function filesUnder(base, place) {
  const entries = await readdir(path.join(base, place), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries === null) return [place];
  const nested = await Promise.all(
    entries
      .filter((entry) => !isTest.test(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) =>
        entry.isDirectory() ? filesUnder(base, `${place}/${entry.name}`) : [`${place}/${entry.name}`],
      ),
  );
  return nested.flat();
}

/** Builds pages (.next) and server (.build) when a source changed since the last build. */
export async function ensureBuild() {
  const now = await hashSources(root);
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === now && existsSync(path.join(root, '.next/BUILD_ID'))) return;
  say('building (only when a source changed)');
  // Removed first: a build that breaks half-way must not pass for the old one.
  await rm(stamp, { force: true });
  await step('next', ['build']);
  await step('esbuild', [
    'server/main.ts',
    '--bundle',
    '--packages=external',
    '--platform=node',
    '--format=esm',
    '--target=node22',
    '--sourcemap',
    '--log-level=warning',
    '--outfile=.build/main.mjs',
  ]);
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, now);
}

async function step(program, args) {
  let output = '';
  const env = projectEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const code = await exitCodeOf(program, args, { env, quiet: (text) => (output += text) });
  if (code !== 0) throw new Failure(`${output}\nThe build failed in “${program}”.`, code);
}
