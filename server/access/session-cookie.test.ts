import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it } from 'vitest';
import { userId } from '../testing/insert-records.ts';
import { readSessionCookie } from './session-cookie.ts';
import { claimsOf, type SessionUser } from './session-user.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const ann: SessionUser = { id: userId('ann'), name: 'Ann 梅; 🙂="', colour: 'teal' };
const ben: SessionUser = { id: userId('ben'), name: 'Ben', colour: 'grey' };
const plain = 'next-auth.session-token';
const secure = '__Secure-next-auth.session-token';

const seal = (claims: object, maxAge = 3_600, key = secret) =>
  encode({ token: { ...claims }, secret: key, maxAge });

let token: string;
let bens: string;
let chunks: string[];

beforeAll(async () => {
  token = await seal(claimsOf(ann));
  bens = await seal(claimsOf(ben));
  chunks = token.match(/.{1,100}/g) ?? [];
});

describe('the session cookie', () => {
  it.each<[string, () => string]>([
    ['by itself', () => `${plain}=${token}`],
    ['over https', () => `${secure}=${token}`],
    ['among others', () => `theme=dark; ${plain}=${token}; next-auth.csrf-token=abc%7Cdef`],
    ['without spaces between', () => `a=1;${plain}=${token};b=2`],
    ['among malformed pairs', () => `; =; x; ${plain}=${token};;`],
    ['in chunks', () => chunks.map((chunk, index) => `${plain}.${index}=${chunk}`).join('; ')],
    [
      'in chunks out of order',
      () =>
        chunks
          .map((chunk, index) => `${secure}.${index}=${chunk}`)
          .reverse()
          .join('; '),
    ],
    ['before a second one of its name', () => `${plain}=${token}; ${plain}=${bens}`],
    [
      'over https, beside one that any page of the host may set',
      () => `${plain}=${bens}; ${secure}=${token}`,
    ],
    ['whole, beside old chunks', () => `${plain}.0=${bens}; ${plain}=${token}`],
  ])('is read %s', async (_, header) => {
    expect(await readSessionCookie(header(), secret)).toEqual(ann);
  });

  it.each<[string, () => string | undefined]>([
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['other cookies only', () => 'theme=dark; next-auth.csrf-token=abc'],
    ['an empty value', () => `${plain}=`],
    ['no value', () => plain],
    ['a value that is no token', () => `${plain}=hello`],
    ['a token cut short', () => `${plain}=${token.slice(0, -1)}`],
    ['a token and more', () => `${plain}=${token}A`],
    [
      'a changed token',
      () => `${plain}=${token.slice(0, -9)}${token.at(-9) === 'A' ? 'B' : 'A'}${token.slice(-8)}`,
    ],
    [
      'a missing first chunk',
      () =>
        chunks
          .slice(1)
          .map((chunk, index) => `${plain}.${index + 1}=${chunk}`)
          .join('; '),
    ],
    [
      'a missing middle chunk',
      () => chunks.flatMap((chunk, index) => (index === 1 ? [] : `${plain}.${index}=${chunk}`)).join('; '),
    ],
    [
      'chunks without end',
      () => Array.from({ length: 200 }, (_, index) => `${plain}.${index}=${'A'.repeat(4_000)}`).join('; '),
    ],
    ['a longer name', () => `x${plain}=${token}; ${plain}x=${token}; ${plain.toUpperCase()}=${token}`],
    ['a name with the wrong prefix', () => `__Host-${plain}=${token}`],
    ['a quoted token', () => `${plain}="${token}"`],
    ['a broken secure one beside a good plain one', () => `${secure}=broken; ${plain}=${token}`],
    [
      'an unsecured token of the alg "none" kind',
      () => `${plain}=eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyLWFubiJ9.`,
    ],
    ['a name of the prototype', () => '__proto__=1; constructor=2'],
  ])('gives nobody for %s', async (_, header) => {
    expect(await readSessionCookie(header(), secret)).toBeNull();
  });

  it.each<[string, () => Promise<string>]>([
    ['sealed with another secret', () => seal(claimsOf(ann), 3_600, `${secret}!`)],
    ['that has expired', () => seal(claimsOf(ann), -60)],
    ['for another purpose', () => encode({ token: { ...claimsOf(ann) }, secret, salt: 'csrf' })],
    ['without an end', async () => sealForEver(claimsOf(ann))],
    ['without a person', () => seal({})],
    ['with an id that is none', () => seal({ ...claimsOf(ann), sub: '../../etc' })],
    ['with an id of another type', () => seal({ ...claimsOf(ann), sub: { length: 9 } })],
    ['without a name', () => seal({ sub: ann.id, colour: 'teal' })],
    ['with an empty name', () => seal({ ...claimsOf(ann), name: '' })],
    ['with a colour of its own', () => seal({ ...claimsOf(ann), colour: 'red;background:url(//evil)' })],
  ])('gives nobody for a token %s', async (_, make) => {
    expect(await readSessionCookie(`${plain}=${await make()}`, secret)).toBeNull();
  });

  it('gives nobody for bytes of every kind', async () => {
    for (let round = 0; round < 50; round += 1)
      expect(
        await readSessionCookie(`${plain}=${randomBytes(round * 8).toString('latin1')}`, secret),
      ).toBeNull();
  });
});

/** Seals claims as next-auth does, but adds no end to them. */
function sealForEver(claims: object): string {
  const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM' })).toString('base64url');
  const key = hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', new Uint8Array(key), nonce).setAAD(Buffer.from(header));
  const text = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  return [header, '', ...[nonce, text, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join(
    '.',
  );
}
