import { z } from 'zod';
import { type LimitName, type LimitRule, parseLimitRules } from './access/limit-rules.ts';
import type { MailSettings } from './access/mail-sender.ts';
import type { ProviderSettings } from './access/sign-in-providers.ts';

/** The ways to sign in besides a guest's name and a password, and how often anything may be tried. */
export type SignInEnv = {
  readonly providers: readonly ProviderSettings[];
  /** `null`: no links by e-mail. */
  readonly mail: MailSettings | null;
  readonly rateLimits: Partial<Record<LimitName, LimitRule>>;
};

const text = z.string().max(1_000).optional();

/** An issuer is reached over https; on the machine itself it may be tried out without. */
const issuer = z
  .string()
  .refine((url) => {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname, search, hash } = new URL(url);
    const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
    return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && search === '' && hash === '';
  })
  .optional();

export const signInVariables = {
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: z.string().max(40).default('your organisation'),
  GITHUB_CLIENT_ID: text,
  GITHUB_CLIENT_SECRET: text,
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  SMTP_URL: z
    .string()
    .refine((url) => URL.canParse(url) && /^smtps?:\/\//.test(url))
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((from) => /^[^\r\n]*\S@\S[^\r\n]*$/.test(from))
    .optional(),
  RATE_LIMITS: z
    .string()
    .transform((limits, context) => {
      const rules = parseLimitRules(limits);
      if (rules === null) context.addIssue({ code: 'custom' });
      return rules ?? {};
    })
    .default({}),
};

const together = 'set together with the other one of its kind';

export const signInRules: Readonly<Record<keyof typeof signInVariables, string>> = {
  OIDC_ISSUER:
    'the address of an OpenID provider, with https://, set together with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
  OIDC_CLIENT_ID: 'set together with OIDC_ISSUER and OIDC_CLIENT_SECRET',
  OIDC_CLIENT_SECRET: 'set together with OIDC_ISSUER and OIDC_CLIENT_ID',
  OIDC_NAME: 'a name of at most 40 characters for the button',
  GITHUB_CLIENT_ID: together,
  GITHUB_CLIENT_SECRET: together,
  GOOGLE_CLIENT_ID: together,
  GOOGLE_CLIENT_SECRET: together,
  SMTP_URL:
    'an address such as smtps://user:password@mail.example.org, set together with MAIL_FROM and NEXTAUTH_URL',
  MAIL_FROM: 'an address such as Ninefold <boards@example.org>, set together with SMTP_URL and NEXTAUTH_URL',
  RATE_LIMITS: 'limits such as sign-in-by-address=600/900, attempts in seconds, separated by commas',
};

type Given = z.infer<z.ZodObject<typeof signInVariables>> & { readonly NEXTAUTH_URL?: string | undefined };

/** Variables that must be set all or none. Mail needs the site's address: a link must not say what a browser made up. */
const groups = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const;

/** The variables that are there without what they need. */
export function incompleteSignIn(env: Given): readonly (keyof typeof signInVariables)[] {
  const incomplete = groups.flatMap((names) => {
    const set = names.filter((name) => env[name] !== undefined);
    return set.length > 0 && set.length < names.length ? names : [];
  });
  const lacksAddress = env.SMTP_URL !== undefined && env.NEXTAUTH_URL === undefined;
  return lacksAddress ? [...incomplete, 'SMTP_URL'] : incomplete;
}

export function signInEnv(env: Given): SignInEnv {
  return {
    providers: [
      ...openId(env),
      ...named('google', env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET),
      ...named('github', env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET),
    ],
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : null,
    rateLimits: env.RATE_LIMITS,
  };
}

function openId(env: Given): readonly ProviderSettings[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env;
  if (!OIDC_ISSUER || !clientId || !clientSecret) return [];
  return [{ is: 'oidc', name, issuer: OIDC_ISSUER, clientId, clientSecret }];
}

function named(
  is: 'github' | 'google',
  clientId: string | undefined,
  clientSecret: string | undefined,
): readonly ProviderSettings[] {
  return clientId && clientSecret ? [{ is, clientId, clientSecret }] : [];
}
