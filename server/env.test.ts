import { describe, expect, test } from 'vitest';
import { parseEnv } from './env.ts';

describe('the environment', () => {
  test('may be empty', () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      host: undefined,
      dataDir: 'data',
      databaseUrl: null,
      secret: null,
      siteUrl: null,
      allowedOrigins: [],
      metricsToken: null,
      logLevel: 'info',
      trustedProxies: 0,
      versionDays: 90,
      digestMinutes: 15,
      socketLimits: {},
      isProduction: false,
      providers: [],
      mail: null,
      rateLimits: {},
    });
  });

  test('is read in full', () => {
    const env = parseEnv({
      PORT: '8080',
      HOST: '127.0.0.1',
      DATA_DIR: '/var/lib/ninefold',
      DATABASE_URL: 'postgres://db/ninefold',
      NEXTAUTH_SECRET: 'x'.repeat(32),
      NEXTAUTH_URL: 'https://board.example/',
      ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080',
      METRICS_TOKEN: 'm'.repeat(32),
      VERSION_DAYS: '30',
      DIGEST_MINUTES: '0',
      LOG_LEVEL: 'debug',
      NODE_ENV: 'production',
    });
    expect(env.metricsToken).toBe('m'.repeat(32));
    expect(env).toMatchObject({
      port: 8080,
      versionDays: 30,
      digestMinutes: 0,
      databaseUrl: 'postgres://db/ninefold',
      isProduction: true,
    });
    expect(env.allowedOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
  });

  test('reads bounds on sockets, and lets bursts grow with them', () => {
    const { trustedProxies, socketLimits } = parseEnv({
      TRUSTED_PROXIES: '2',
      SOCKETS_PER_ADDRESS: '5000',
      SOCKETS_PER_PERSON: '600',
      SOCKETS_WAITING: '1000',
      MESSAGES_PER_SECOND: '1000',
      PRESENCE_PER_SECOND: '500',
      BYTES_PER_SECOND: '1000000',
    });
    expect(trustedProxies).toBe(2);
    expect(socketLimits).toEqual({
      socketsPerAddress: 5000,
      socketsPerUser: 600,
      socketsWaiting: 1000,
      messagesPerSecond: 1000,
      messagesAtOnce: 2000,
      presencePerSecond: 500,
      presenceAtOnce: 2500,
      bytesPerSecond: 1_000_000,
      bytesAtOnce: 8_000_000,
    });
  });

  test('offers the ways to sign in that it names in full', () => {
    const env = parseEnv({
      NEXTAUTH_URL: 'https://board.example',
      OIDC_ISSUER: 'https://id.example/realms/team',
      OIDC_CLIENT_ID: 'boards',
      OIDC_CLIENT_SECRET: 'a secret',
      OIDC_NAME: 'Example Ltd',
      GITHUB_CLIENT_ID: 'one',
      GITHUB_CLIENT_SECRET: 'two',
      SMTP_URL: 'smtps://user:pass@mail.example',
      MAIL_FROM: 'Ninefold <boards@board.example>',
      RATE_LIMITS: 'guest-by-address=5000/60',
    });
    expect(env.providers).toEqual([
      {
        is: 'oidc',
        name: 'Example Ltd',
        issuer: 'https://id.example/realms/team',
        clientId: 'boards',
        clientSecret: 'a secret',
      },
      { is: 'github', clientId: 'one', clientSecret: 'two' },
    ]);
    expect(env.mail).toEqual({
      smtpUrl: 'smtps://user:pass@mail.example',
      from: 'Ninefold <boards@board.example>',
    });
    expect(env.rateLimits).toEqual({ 'guest-by-address': { points: 5000, seconds: 60 } });
  });

  test.each<[string, Record<string, string>]>([
    ['OIDC_CLIENT_SECRET', { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'boards' }],
    ['GITHUB_CLIENT_ID', { GITHUB_CLIENT_SECRET: 'two' }],
    ['GOOGLE_CLIENT_SECRET', { GOOGLE_CLIENT_ID: 'one' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example', NEXTAUTH_URL: 'https://board.example' }],
    ['SMTP_URL', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example' }],
  ])('misses %s', (name, source) => {
    expect(() => parseEnv(source)).toThrow(`${name} must be`);
  });

  test('counts an empty variable as absent', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', ALLOWED_ORIGINS: '' })).toEqual(parseEnv({}));
  });

  test.each([
    ['PORT', '3000a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://db'],
    ['NEXTAUTH_SECRET', 'short'],
    ['NEXTAUTH_URL', 'board.example'],
    ['ALLOWED_ORIGINS', 'https://a.example/path'],
    ['ALLOWED_ORIGINS', '*'],
    ['METRICS_TOKEN', 'easily guessed'],
    ['TRUSTED_PROXIES', '-1'],
    ['TRUSTED_PROXIES', 'all'],
    ['SOCKETS_PER_ADDRESS', '0'],
    ['SOCKETS_PER_PERSON', '1.5'],
    ['MESSAGES_PER_SECOND', 'many'],
    ['VERSION_DAYS', '0'],
    ['VERSION_DAYS', '90 days'],
    ['DIGEST_MINUTES', '-1'],
    ['DIGEST_MINUTES', '1.5'],
    ['LOG_LEVEL', 'loud'],
    ['OIDC_ISSUER', 'http://id.example'],
    ['OIDC_ISSUER', 'id.example'],
    ['SMTP_URL', 'https://mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
    ['RATE_LIMITS', 'everything=1/1'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(`${name} must be`);
  });

  test('names everything that is wrong at once, and no value', () => {
    const parse = () => parseEnv({ PORT: 'x', DATABASE_URL: 'mysql://user:hidden@db', LOG_LEVEL: 'loud' });
    expect(parse).toThrow(/PORT must be[\s\S]*DATABASE_URL must be[\s\S]*LOG_LEVEL must be/);
    expect(parse).not.toThrow(/hidden/);
  });
});
