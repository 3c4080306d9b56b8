import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { exitCodeOf, say } from './run.mjs';

/** What tests need of the machine: how to see that it is there, Debian's package, and the way elsewhere. */
const programs = {
  chromium: {
    isThere: async () => onPath('chromium') || (await playwrightHas('chromium')),
    debian: 'chromium',
    elsewhere: 'npx playwright install chromium',
  },
  firefox: {
    isThere: async () => onPath('firefox-esr') || (await playwrightHas('firefox')),
    debian: 'firefox-esr',
    elsewhere: 'npx playwright install firefox',
  },
  postgres: {
    isThere: async () => onPath('initdb') || (await debianHasPostgres()),
    debian: 'postgresql',
    elsewhere:
      'Postgres 15 or newer with initdb and pg_ctl on the path (https://www.postgresql.org/download/)',
  },
};

/** Installs what is missing where that is ours to do: on Debian and its kin, as root. Says what to do elsewhere. */
export async function ensurePrograms(names) {
  const missing = [];
  for (const name of names) if (!(await programs[name].isThere())) missing.push(programs[name]);
  if (missing.length === 0) return;
  if (onPath('apt-get') && process.getuid?.() === 0) await aptGet(missing.map((each) => each.debian));
  else
    throw new Failure(
      [
        'The tests need what is not on this machine. Please install:',
        ...missing.map((each) => `  ${each.elsewhere}`),
      ].join('\n'),
    );
}

async function aptGet(packages) {
  say(`installing ${packages.join(', ')} for the tests (once)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  let output = '';
  const quiet = (text) => (output += text);
  // An outdated list of packages is only worth a look-up when the first try fails.
  for (const args of [
    ['install', '-y', '--no-install-recommends', ...packages],
    ['update'],
    ['install', '-y', '--no-install-recommends', ...packages],
  ]) {
    const code = await exitCodeOf('apt-get', args, { env, quiet });
    if (code === 0 && args[0] === 'install') return;
  }
  throw new Failure(`${output}\napt-get could not install ${packages.join(', ')} (is there a network?).`);
}

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));
}

async function debianHasPostgres() {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  return versions.some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`));
}

/** True when Playwright has fetched its own copy of a browser. */
async function playwrightHas(browser) {
  const { chromium, firefox } = await import('@playwright/test');
  return existsSync({ chromium, firefox }[browser].executablePath());
}
