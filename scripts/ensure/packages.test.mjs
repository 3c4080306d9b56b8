import { expect, test } from 'vitest';
import { isInstalled } from './packages.mjs';

const wanted = {
  packages: {
    '': { name: 'ninefold' },
    'node_modules/yjs': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/sharp-for-elsewhere': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};
const yjs = wanted.packages['node_modules/yjs'];

test.each([
  ['all there, packages for other platforms aside', { packages: { 'node_modules/yjs': yjs } }, true],
  ['more than asked for', { packages: { 'node_modules/yjs': yjs, 'node_modules/extra': yjs } }, true],
  ['nothing there', {}, false],
  ['another version', { packages: { 'node_modules/yjs': { ...yjs, version: '2.0.0' } } }, false],
  ['other content', { packages: { 'node_modules/yjs': { ...yjs, integrity: 'sha512-c' } } }, false],
])('%s', (_, installed, expected) => {
  expect(isInstalled(wanted, installed)).toBe(expected);
});
