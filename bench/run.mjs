// Starts the bench: sees to Node, the packages of the project and its own, a browser and the built product.
// It runs before anything is installed, so it imports nothing but `node:` modules.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild } from '../scripts/ensure/build.mjs';
import { Failure } from '../scripts/ensure/failure.mjs';
import { ensureNode } from '../scripts/ensure/node.mjs';
import { ensurePackages, isInstalled } from '../scripts/ensure/packages.mjs';
import { ensurePrograms } from '../scripts/ensure/programs.mjs';
import { exitCodeOf, root, run, say } from '../scripts/ensure/run.mjs';

const home = path.join(root, 'bench');

try {
  await ensureNode();
  await ensurePackages();
  await ensureOwnPackages();
  await ensurePrograms(['chromium']);
  await ensureBuild();
  process.exitCode = await exitCodeOf('tsx', ['bench/canvas/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = error.exitCode;
}

/** The canvases that are compared: nobody else needs them. */
async function ensureOwnPackages() {
  const wanted = JSON.parse(await readFile(path.join(home, 'package-lock.json'), 'utf8'));
  const record = await readFile(path.join(home, 'node_modules/.package-lock.json'), 'utf8').catch(() => '{}');
  if (isInstalled(wanted, JSON.parse(record))) return;
  say('installing the canvases that are compared (only when their lock file changed)');
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
