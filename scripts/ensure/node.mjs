import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { exitCodeOf, root, say } from './run.mjs';

const OLDEST = [22, 12];
const OWN = '24.21.0';

/** Our own Node lies outside node_modules, which `npm ci` empties. */
const home = path.join(root, '.node');
const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const binary = path.join(
  home,
  'node_modules',
  packageName,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** True when `version` ("24.21.0") can run the project. */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Puts Node beside the project when the machine's is too old; every later step finds it first on the path. */
export async function ensureNode() {
  if (isRecentEnough(process.versions.node)) return;
  if (!existsSync(binary)) await fetchNode();
}

async function fetchNode() {
  say(`this machine has Node ${process.versions.node}; putting Node ${OWN} beside the project`);
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'package.json'), '{ "private": true }\n');
  const code = await exitCodeOf(
    'npm',
    [
      'install',
      '--prefix',
      home,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=1',
      '--loglevel=error',
      `${packageName}@${OWN}`,
    ],
    { env: process.env },
  );
  if (code !== 0 || !existsSync(binary))
    throw new Failure(
      `Node ${OLDEST.join('.')} or newer is needed, and fetching it from the npm registry failed (is there a network?).\n` +
        'Install it from https://nodejs.org and try again.',
    );
}

/** Makes the project's own Node the one that npm scripts find. After every install, which removes the link. */
export async function linkNode() {
  if (!existsSync(binary)) return;
  const bin = path.join(root, 'node_modules', '.bin');
  await mkdir(bin, { recursive: true });
  const link = path.join(bin, path.basename(binary));
  await rm(link, { force: true });
  await symlink(path.relative(bin, binary), link);
}

/** The Node that runs the project: the machine's, or the one beside it. */
export function nodeBinary() {
  return isRecentEnough(process.versions.node) ? process.execPath : binary;
}
