import { decode, encode } from 'next-auth/jwt';
import { type Claimed, claimsOf, parseClaims, type SessionUser } from './session-user.ts';

/**
 * The session cookie's name over https, where only this very host can set it, and otherwise. The first one present
 * counts.
 */
const cookieNames = ['__Host-next-auth.session-token', 'next-auth.session-token'] as const;

/** How long a session lasts without a visit, in seconds. */
export const SESSION_MAX_AGE = 30 * 24 * 60 * 60;

export type SessionCookie = {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly path: '/';
    readonly secure: boolean;
  };
};

/** @param secure the browser reaches us over https */
export function sessionCookie(secure: boolean): SessionCookie {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return { name: cookieNames[secure ? 0 : 1], options };
}

/** A `Set-Cookie` header that puts the person into the session of that id. */
export async function sealSession(
  user: SessionUser,
  sid: string,
  { secret, secure }: { readonly secret: string; readonly secure: boolean },
): Promise<string> {
  const token = await encode({ token: { ...claimsOf(user, sid) }, secret, maxAge: SESSION_MAX_AGE });
  return `${sessionCookie(secure).name}=${token}; ${attributes(secure)}; Max-Age=${SESSION_MAX_AGE}`;
}

/** A `Set-Cookie` header that takes the session's cookie away. */
export function clearSession(secure: boolean): string {
  return `${sessionCookie(secure).name}=; ${attributes(secure)}; Max-Age=0`;
}

const attributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** A token is split into cookies of about 4 KB; ours fit into one. */
const MAX_CHUNKS = 8;
const MAX_TOKEN = 16_384;

/** The compact form of an encrypted token: five parts, the second one empty. */
const tokenShape = /^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * The person and the session that a raw `Cookie` header speaks for. `null` without one, and for one that is
 * malformed, expired, or sealed with another secret. Whether the session has been ended is not in the cookie.
 */
export async function readSessionCookie(
  cookieHeader: string | undefined,
  secret: string,
): Promise<Claimed | null> {
  const token = findToken(parseCookies(cookieHeader ?? ''));
  if (token === null || token.length > MAX_TOKEN || !tokenShape.test(token)) return null;
  const claims = await openToken(token, secret);
  // A token without an end would be good for ever; next-auth makes none.
  return claims && typeof claims.exp === 'number' ? parseClaims(claims) : null;
}

async function openToken(token: string, secret: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    return await decode({ token, secret });
  } catch {
    // It throws for every token that this secret did not seal or that has expired: nobody is signed in.
    return null;
  }
}

function findToken(cookies: ReadonlyMap<string, string>): string | null {
  for (const name of cookieNames) {
    const token = cookies.get(name) ?? joinChunks(cookies, name);
    if (token !== null) return token;
  }
  return null;
}

function joinChunks(cookies: ReadonlyMap<string, string>, name: string): string | null {
  const chunks: string[] = [];
  for (let index = 0; index < MAX_CHUNKS; index += 1) {
    const chunk = cookies.get(`${name}.${index}`);
    if (chunk === undefined) break;
    chunks.push(chunk);
  }
  return chunks.length === 0 ? null : chunks.join('');
}

/** Names and values as sent; of two cookies with one name the first counts, as browsers send the closer one first. */
function parseCookies(header: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const name = pair.slice(0, equals).trim();
    if (!cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim());
  }
  return cookies;
}
