// Starts a bench: sees to Node, the packages of the project and the bench's own, and what else it measures with.
// It runs before anything is installed, so it imports nothing but `node:` modules.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild } from '../scripts/ensure/build.mjs';
import { Failure } from '../scripts/ensure/failure.mjs';
import { ensureNode } from '../scripts/ensure/node.mjs';
import { ensurePackages, isInstalled } from '../scripts/ensure/packages.mjs';
import { ensurePrograms } from '../scripts/ensure/programs.mjs';
import { exitCodeOf, root, run, say } from '../scripts/ensure/run.mjs';

/** What each bench needs besides the project: packages that nobody else needs, and more. */
const benches = {
  canvas: { home: path.join(root, 'bench'), others: 'canvases', prepare: prepareBrowser },
  pins: { home: null, others: 'nothing', prepare: prepareBrowser },
  sync: { home: path.join(root, 'bench/sync/peers'), others: 'servers', prepare: async () => {} },
  versions: { home: null, others: 'nothing', prepare: prepareBrowser },
};

try {
  const [name, ...options] = process.argv.slice(2);
  const bench = Object.hasOwn(benches, name ?? '') ? benches[name] : undefined;
  if (!bench) throw new Failure(`Say which bench: ${Object.keys(benches).join(', ')}.`);
  await ensureNode();
  await ensurePackages();
  await ensureOwnPackages(bench);
  await bench.prepare();
  process.exitCode = await exitCodeOf('tsx', [`bench/${name}/main.ts`, ...options]);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = error.exitCode;
}

/** For what is looked at in Chromium, on the production build. */
async function prepareBrowser() {
  await ensurePrograms(['chromium']);
  await ensureBuild();
}

/** What the product is compared with. */
async function ensureOwnPackages({ home, others }) {
  if (home === null) return;
  const wanted = JSON.parse(await readFile(path.join(home, 'package-lock.json'), 'utf8'));
  const record = await readFile(path.join(home, 'node_modules/.package-lock.json'), 'utf8').catch(() => '{}');
  if (isInstalled(wanted, JSON.parse(record))) return;
  say(`installing the ${others} that are compared (only when their lock file changed)`);
  await run('npm', [
    'ci',
    '--prefix',
    home,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}
