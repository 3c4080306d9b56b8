import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseUserId, type UserId } from '#lib/board/ids.ts';

/** Lets whoever has it put an end to e-mails to a person, without signing in, and nothing else. It holds for ever. */
export function makeStopToken(user: UserId, secret: string): string {
  return `${user}.${signatureOf(user, secret).toString('base64url')}`;
}

/** Whose token it is; `null` for text that is none of ours. */
export function readStopToken(token: string, secret: string): UserId | null {
  const [id = '', signature = '', ...rest] = token.split('.');
  const user = parseUserId(id);
  if (!user || rest.length > 0) return null;
  const [given, right] = [Buffer.from(signature, 'base64url'), signatureOf(user, secret)];
  return given.length === right.length && timingSafeEqual(given, right) ? user : null;
}

/** What is signed says for what: a signature for anything else is none for this. */
function signatureOf(user: UserId, secret: string): Buffer {
  return createHmac('sha256', secret).update(`stop the digest of ${user}`).digest();
}
