import type { Env } from '../env.ts';
import { type IsCommonPassword, makeCommonPasswords } from './common-passwords.ts';
import { limitRules } from './limit-rules.ts';
import { type MailSender, makeMailSender } from './mail-sender.ts';
import { makePasswordHasher, type PasswordHasher } from './password-hasher.ts';
import { makeRateLimits, type RateLimits } from './rate-limits.ts';

/** What signing in needs one of in the whole process. */
export type AccessServices = {
  readonly limits: RateLimits;
  readonly passwords: PasswordHasher;
  readonly commonPasswords: () => Promise<IsCommonPassword>;
  /** `null`: no mail server is configured, and nobody is offered a link. */
  readonly mail: MailSender | null;
};

export function openAccess({ mail, rateLimits }: Pick<Env, 'mail' | 'rateLimits'>): AccessServices {
  return {
    limits: makeRateLimits({ ...limitRules, ...rateLimits }),
    passwords: makePasswordHasher(),
    commonPasswords: makeCommonPasswords(),
    mail: mail && makeMailSender(mail),
  };
}
