import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it } from 'vitest';
import { userId } from '../testing/insert-records.ts';
import { clearSession, readSessionCookie, sealSession } from './session-cookie.ts';
import { claimsOf, type SessionUser } from './session-user.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const ann: SessionUser = { id: userId('ann'), name: 'Ann 梅; 🙂="', colour: 'teal' };
const ben: SessionUser = { id: userId('ben'), name: 'Ben', colour: 'grey' };
const plain = 'next-auth.session-token';
const secure = '__Host-next-auth.session-token';
const sid = 's'.repeat(43);

const seal = (claims: object, maxAge = 3_600, key = secret) =>
  encode({ token: { ...claims }, secret: key, maxAge });

let token: string;
let bens: string;
let chunks: string[];

beforeAll(async () => {
  token = await seal(claimsOf(ann, sid));
  bens = await seal(claimsOf(ben, sid));
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
    expect(await readSessionCookie(header(), secret)).toEqual({ user: ann, sid });
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
    ['a name with the wrong prefix', () => `__Secure-${plain}=${token}`],
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
    ['sealed with another secret', () => seal(claimsOf(ann, sid), 3_600, `${secret}!`)],
    ['that has expired', () => seal(claimsOf(ann, sid), -60)],
    ['for another purpose', () => encode({ token: { ...claimsOf(ann, sid) }, secret, salt: 'csrf' })],
    ['without an end', async () => sealForEver(claimsOf(ann, sid))],
    ['without a person', () => seal({})],
    ['with an id that is none', () => seal({ ...claimsOf(ann, sid), sub: '../../etc' })],
    ['with an id of another type', () => seal({ ...claimsOf(ann, sid), sub: { length: 9 } })],
    ['without a name', () => seal({ sub: ann.id, colour: 'teal' })],
    ['with an empty name', () => seal({ ...claimsOf(ann, sid), name: '' })],
    ['without a session', () => seal({ ...claimsOf(ann, sid), sid: undefined })],
    ['with a session id that could be guessed', () => seal({ ...claimsOf(ann, sid), sid: '1' })],
    ['with a colour of its own', () => seal({ ...claimsOf(ann, sid), colour: 'red;background:url(//evil)' })],
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

describe('a cookie of ours', () => {
  it('is what the reader reads, and only a page of this very host can have set it over https', async () => {
    const cookie = await sealSession(ann, sid, { secret, secure: true });
    expect(cookie).toMatch(/^__Host-/);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=2592000$/);
    expect(await readSessionCookie(cookie.split(';')[0], secret)).toEqual({ user: ann, sid });
  });

  it('over plain http it has no prefix, and is cleared by its own name', async () => {
    expect(await sealSession(ann, sid, { secret, secure: false })).toMatch(
      /^next-auth\.session-token=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max/,
    );
    expect(clearSession(false)).toBe('next-auth.session-token=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
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
