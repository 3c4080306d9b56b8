import { expect, test } from 'vitest';
import { makeCommonPasswords } from './common-passwords.ts';
import { judgePassword } from './password-rule.ts';

const person = { email: 'maria.keller@example.org', name: 'Maria Keller' };
const commonPasswords = makeCommonPasswords();
const judge = async (password: string) =>
  judgePassword({ password, ...person, isCommon: await commonPasswords() });

test.each([
  'seven quiet otters',
  'correct horse battery staple',
  'пароль который длинный',
  '梅の花が咲く頃に行く',
  'w9$kLq2!',
  'nine folds, and marias tea',
  'x7 k9 '.repeat(40),
])('%j is good: no rule asks for kinds of characters', async (password) => {
  expect(await judge(password)).toBeNull();
});

test.each([
  ['seven77', 'too-short'],
  ['🙂🙂🙂', 'too-short'],
  ['xy1 '.repeat(65), 'too-long'],
  ['password', 'common'],
  ['PASSWORD1', 'common'],
  ['letmein123!!', 'common'],
  ['qwertyuiop', 'common'],
  ['1q2w3e4r', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['1212121212', 'common'],
  ['Iloveyou', 'common'],
  ['maria.keller', 'like-you'],
  ['KellerMaria1', 'like-you'],
  ['example.org1', 'like-you'],
  ['ninefold12', 'like-you'],
] as const)('%j is %s', async (password, fault) => {
  expect(await judge(password)).toBe(fault);
});

test('the list has far more than three thousand passwords that are long enough', async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const long = dictionary['passwords-common'].filter((word) => word.length >= 8);
  expect(long.length).toBeGreaterThan(3_000);
  const isCommon = await commonPasswords();
  for (const word of long.slice(0, 3_000)) expect(isCommon(String(word).toLowerCase())).toBe(true);
});
