import { expect, test } from 'vitest';
import { parseEmail } from './email-address.ts';

test.each([
  [' Ann@Example.ORG ', 'ann@example.org'],
  ["o'hara+boards@mail.example.co.uk", "o'hara+boards@mail.example.co.uk"],
  ['a@b.io', 'a@b.io'],
  ['x@xn--bcher-kva.example', 'x@xn--bcher-kva.example'],
])('%j is %s', (given, email) => {
  expect(parseEmail(given)).toBe(email);
});

test.each([
  '',
  'ann',
  '@example.org',
  'ann@',
  'ann@localhost',
  'ann@example..org',
  'ann@-example.org',
  'ann@example.org, ben@example.org',
  'ann@example.org\r\nBcc: all@example.org',
  'Ann <ann@example.org>',
  '"ann@evil.org"@example.org',
  'аnn@example.org',
  'ann＠example.org',
  `${'a'.repeat(65)}@example.org`,
  `a@${'b'.repeat(250)}.org`,
  null,
  { length: 3 },
])('%j is no address', (given) => {
  expect(parseEmail(given)).toBeNull();
});
