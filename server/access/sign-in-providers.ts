import type { OAuthConfig } from 'next-auth/providers/oauth';
import { parseEmail } from './email-address.ts';

/** A provider that the environment names. */
export type ProviderSettings =
  | {
      readonly is: 'oidc';
      readonly name: string;
      readonly issuer: string;
      readonly clientId: string;
      readonly clientSecret: string;
    }
  | { readonly is: 'github' | 'google'; readonly clientId: string; readonly clientSecret: string };

export type ProviderId = ProviderSettings['is'];

/** A provider as its button says it. */
export type OfferedProvider = { readonly id: ProviderId; readonly name: string };

export function offeredProvider(settings: ProviderSettings): OfferedProvider {
  return { id: settings.is, name: nameOf(settings) };
}

/** The name under which identities are kept: of several issuers each counts its own people. */
export function identityProvider(settings: ProviderSettings): string {
  return settings.is === 'oidc' ? `oidc:${settings.issuer}` : settings.is;
}

/** What a provider says of a person, as its profile is read here. */
export type ProviderProfile = {
  readonly id: string;
  readonly name: string;
  /** Only an address that the provider itself has verified. */
  readonly verifiedEmail: string | null;
};

/** Written out, since the package's own functions are shaped differently in each bundler. */
export function makeProvider(settings: ProviderSettings): OAuthConfig<Record<string, unknown>> {
  const { clientId, clientSecret } = settings;
  const rest = { id: settings.is, name: nameOf(settings), type: 'oauth', clientId, clientSecret } as const;
  switch (settings.is) {
    case 'oidc':
      return { ...rest, ...openIdOf(settings.issuer) };
    case 'google':
      return { ...rest, ...openIdOf('https://accounts.google.com') };
    case 'github':
      return { ...rest, ...gitHub };
  }
}

function nameOf(settings: ProviderSettings): string {
  switch (settings.is) {
    case 'oidc':
      return settings.name;
    case 'google':
      return 'Google';
    case 'github':
      return 'GitHub';
  }
}

function openIdOf(issuer: string) {
  return {
    issuer,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce' as const, 'state' as const, 'nonce' as const],
    profile: (claims: Record<string, unknown>) => toProfile(readOpenId(claims)),
  };
}

/** @throws when there is no subject: then nobody is signed in */
export function readOpenId(claims: Readonly<Record<string, unknown>>): ProviderProfile {
  const { sub, name, preferred_username: username, email, email_verified: isVerified } = claims;
  if (typeof sub !== 'string' || sub === '') throw new Error('The provider named nobody.');
  return {
    id: sub,
    name: firstText(name, username, typeof email === 'string' ? email.split('@')[0] : null),
    verifiedEmail: isVerified === true || isVerified === 'true' ? parseEmail(email) : null,
  };
}

/** The library asks for a `sub`, which GitHub does not have. */
type GitHubUser = { readonly sub?: string; readonly emails: unknown };

const gitHub = {
  issuer: 'https://github.com/login/oauth',
  authorization: {
    url: 'https://github.com/login/oauth/authorize',
    params: { scope: 'read:user user:email' },
  },
  token: 'https://github.com/login/oauth/access_token',
  userinfo: {
    url: 'https://api.github.com/user',
    request: async ({ tokens }: { tokens: { access_token?: string | undefined } }): Promise<GitHubUser> => {
      const [user, emails] = await Promise.all([
        askGitHub('https://api.github.com/user', tokens.access_token ?? ''),
        askGitHub('https://api.github.com/user/emails', tokens.access_token ?? ''),
      ]);
      return { ...(typeof user === 'object' ? user : {}), emails };
    },
  },
  checks: ['pkce' as const, 'state' as const],
  profile: (user: Record<string, unknown>) => toProfile(readGitHub(user)),
};

async function askGitHub(url: string, token: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    signal: AbortSignal.timeout(10_000),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status}.`);
  return response.json();
}

/** @throws when there is no id: then nobody is signed in */
export function readGitHub(user: Readonly<Record<string, unknown>>): ProviderProfile {
  const { id, name, login, emails } = user;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new Error('GitHub named nobody.');
  const primary = (Array.isArray(emails) ? emails : []).find(
    (each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      Reflect.get(each, 'primary') === true &&
      Reflect.get(each, 'verified') === true,
  );
  return {
    id: String(id),
    name: firstText(name, login),
    verifiedEmail: primary ? parseEmail(Reflect.get(primary, 'email')) : null,
  };
}

function firstText(...values: readonly unknown[]): string {
  return values.find((each): each is string => typeof each === 'string' && each.trim() !== '') ?? '';
}

/** The library's shape of a person; `email` is `null` unless it is verified. */
function toProfile({ id, name, verifiedEmail }: ProviderProfile) {
  return { id, name, email: verifiedEmail };
}
