import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The lowest version of each package without a known hole, and what was mended there. A row is raised only for an
 * advisory.
 */
const floors = {
  next: ['16.3.3', 'code run through the image optimiser; requests made through upgrades and server actions'],
  react: ['19.2.6', 'code run through server components; one request that blocks the process'],
  'react-dom': ['19.2.6', 'the same'],
  'next-auth': ['4.24.15', 'sign-in links sent to somebody else; addresses that look alike'],
  ws: ['8.21.0', 'a header or a frame that ends the process'],
  '@tiptap/core': ['3.30.4', 'prototypes replaced through attributes'],
  'prosemirror-view': ['1.42.3', 'scripts run by pasting'],
  linkifyjs: ['4.3.2', 'prototypes replaced through options'],
  nodemailer: ['9.0.1', 'commands to the mail server smuggled in; its certificate not looked at'],
  'better-sqlite3': ['13.2.0', 'a write-ahead log damaged by two writers (SQLite before 3.51.3)'],
};

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));

/** Every place in the lock file where a package of that name is installed, with its version. */
function versionsOf(name) {
  return Object.entries(packages).flatMap(([place, { version }]) =>
    place.endsWith(`node_modules/${name}`) ? [version] : [],
  );
}

/** True when `version` ("4.24.15") is at least `floor`; a pre-release comes before its release. */
function isAtLeast(version, floor) {
  const [release, preRelease] = version.split('-');
  const found = release.split('.').map(Number);
  const least = floor.split('.').map(Number);
  const differing = found.findIndex((number, index) => number !== least[index]);
  return differing === -1 ? preRelease === undefined : found[differing] > least[differing];
}

test.each(Object.entries(floors))('no copy of %s is older than %s', (name, [floor]) => {
  const versions = versionsOf(name);
  // A package that has left the lock file takes its row with it.
  expect(versions).not.toEqual([]);
  for (const version of versions) expect(isAtLeast(version, floor), version).toBe(true);
});

test.each([
  ['4.24.15', '4.24.15', true],
  ['4.24.9', '4.24.15', false],
  ['5.0.0', '4.24.15', true],
  ['16.3.3-canary.1', '16.3.3', false],
  ['16.10.0', '16.3.3', true],
])('%s against %s is %s', (version, floor, expected) => {
  expect(isAtLeast(version, floor)).toBe(expected);
});

test('there is one Yjs, of the line that the editor and the wire format share', () => {
  expect(versionsOf('yjs')).toEqual([expect.stringMatching(/^13\./)]);
});

test('every direct dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = packages[''];
  for (const [name, wanted] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(wanted, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});
