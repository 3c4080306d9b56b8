import { judgePassword } from '#server/access/password-rule.ts';
import { isBusy } from '#server/access/work-queue.ts';
import type { Services } from '#server/services.ts';
import { Refusal } from '../refusal.ts';

/** The hash of a password that somebody chose. @throws {Refusal} when it is too easy to guess, or too many wait */
export async function hashNewPassword(
  { access }: Services,
  password: string,
  { email, name }: { readonly email: string | null; readonly name: string },
): Promise<string> {
  const isCommon = await access.commonPasswords();
  const fault = judgePassword({ password, email, name, isCommon });
  if (fault) throw new Refusal(`password-${fault}`);
  return unlessBusy(access.passwords.hash(password));
}

/** Passes on what was hashed or verified. @throws {Refusal} when too many wait */
export async function unlessBusy<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isBusy(error)) throw new Refusal('busy', 5);
    throw error;
  }
}
