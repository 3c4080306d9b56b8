import { decode } from 'next-auth/jwt';
import { parseClaims, type SessionUser } from './session-user.ts';

/** The names that next-auth gives its session cookie: over https, and otherwise. The first one present counts. */
const cookieNames = ['__Secure-next-auth.session-token', 'next-auth.session-token'] as const;

/** A token is split into cookies of about 4 KB; ours fit into one. */
const MAX_CHUNKS = 8;
const MAX_TOKEN = 16_384;

/** The compact form of an encrypted token: five parts, the second one empty. */
const tokenShape = /^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * The person that a raw `Cookie` header speaks for. `null` without a session, and for one that is malformed,
 * expired, or sealed with another secret.
 */
export async function readSessionCookie(
  cookieHeader: string | undefined,
  secret: string,
): Promise<SessionUser | null> {
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
