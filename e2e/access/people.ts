import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decode, encode } from 'next-auth/jwt';
import { type Role, roles } from '#lib/board/can.ts';
import type { RunningServer } from '../server/running-server.ts';
import { type Known, signInGuest } from './sign-in-guest.ts';

/** Everybody that the matrix asks for, least trusted first: what the last ones do is not undone by the others. */
export const callers = [
  'stranger',
  'expired',
  'ended',
  'guest of another board',
  'owner of another board',
  ...[...roles].reverse(),
] as const;

export type Caller = (typeof callers)[number];

/** Who carries no session that holds. */
export const isUnknown = (caller: Caller): boolean =>
  caller === 'stranger' || caller === 'expired' || caller === 'ended';

export const roleOfCaller = (caller: Caller): Role | null => roles.find((role) => role === caller) ?? null;

/** A person for each caller, with the cookie that they send; a stranger has none. */
export async function signInCallers(
  { url }: Pick<RunningServer, 'url'>,
  dataDir: string,
): Promise<ReadonlyMap<Caller, Known>> {
  const people = new Map<Caller, Known>();
  for (const caller of callers)
    people.set(
      caller,
      caller === 'stranger' ? { id: '', cookie: '' } : await signInGuest(url, `The ${caller}`),
    );
  const expired = people.get('expired');
  if (expired) people.set('expired', { ...expired, cookie: await letExpire(expired.cookie, dataDir) });
  return people;
}

/** The same session in a cookie whose time is over. */
async function letExpire(cookie: string, dataDir: string): Promise<string> {
  const secret = readFileSync(path.join(dataDir, 'secret'), 'utf8').trim();
  const [name = '', token = ''] = cookie.split('=');
  const claims = await decode({ token, secret });
  if (!claims) throw new Error('The session cookie cannot be read.');
  const { exp: _, iat: __, jti: ___, ...kept } = claims;
  return `${name}=${await encode({ token: kept, secret, maxAge: -3_600 })}`;
}
