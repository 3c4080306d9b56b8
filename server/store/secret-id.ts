import { createHash } from 'node:crypto';

/** Fills the array with unpredictable bytes. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => void;

/** A secret of 256 random bits in letters that an address can carry: the id of a session, or the token of a link. */
export function makeSecretId(random: Random): string {
  const bytes = new Uint8Array(32);
  random(bytes);
  return Buffer.from(bytes).toString('base64url');
}

/** What is stored of such a secret, in hexadecimal: whoever reads the database cannot use it. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
