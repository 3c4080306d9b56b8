import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const MIN_LENGTH = 32;

export type SecretSource = {
  /** The value of `NEXTAUTH_SECRET`; `null` or empty when it is not set. */
  readonly secret: string | null;
  readonly dataDir: string;
};

/**
 * The secret that seals sessions: the one that is set, or the one in `<dataDir>/secret`, made at the first start.
 * @throws when either is shorter than 32 characters
 */
export async function loadSecret({ secret, dataDir }: SecretSource): Promise<string> {
  if (secret) return assertLong(secret, 'NEXTAUTH_SECRET');
  const path = join(dataDir, 'secret');
  const existing = await readSecret(path);
  if (existing !== null) return existing;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeOnce(path, randomBytes(32).toString('base64url'));
  const made = await readSecret(path);
  if (made === null) throw new Error(`The secret in ${path} was removed while it was being made.`);
  return made;
}

/** Puts the whole file in place at once, unless another process was first. */
async function writeOnce(path: string, secret: string): Promise<void> {
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${secret}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    // Two starts at once: the other one's secret stands.
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
}

async function readSecret(path: string): Promise<string | null> {
  try {
    return assertLong((await readFile(path, 'utf8')).trim(), path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function assertLong(secret: string, place: string): string {
  if (secret.length >= MIN_LENGTH) return secret;
  throw new Error(
    `The secret in ${place} is too short: it needs at least ${MIN_LENGTH} random characters. ` +
      'Changing it signs everyone out.',
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
