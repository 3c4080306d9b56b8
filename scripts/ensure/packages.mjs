import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { linkNode } from './node.mjs';
import { exitCodeOf, projectEnv, root, say } from './run.mjs';

/**
 * True when `installed` (npm's own record of node_modules) holds every package that `wanted` (the lock file)
 * asks for. Optional packages may be absent: they are for other platforms.
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed.packages?.[place];
    return found
      ? found.version === entry.version && found.integrity === entry.integrity
      : entry.optional === true;
  });
}

/** Installs exactly what the lock file says, unless it is there already. */
export async function ensurePackages() {
  const wanted = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  const record = await readFile(path.join(root, 'node_modules/.package-lock.json'), 'utf8').catch(() => '{}');
  if (!isInstalled(wanted, JSON.parse(record))) {
    say('installing packages (only when the lock file changed)');
    const code = await exitCodeOf(
      'npm',
      [
        'ci',
        '--include=dev',
        '--prefer-offline',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '--fetch-retries=1',
      ],
      { env: projectEnv({ NODE_ENV: 'development' }) },
    );
    if (code !== 0)
      throw new Failure(
        'The packages could not be installed; what npm said stands above. The first start needs a network, later ones do not.',
      );
  }
  await linkNode();
}
