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
      logLevel: 'info',
      isProduction: false,
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
      LOG_LEVEL: 'debug',
      NODE_ENV: 'production',
    });
    expect(env).toMatchObject({ port: 8080, databaseUrl: 'postgres://db/ninefold', isProduction: true });
    expect(env.allowedOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
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
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(`${name} must be`);
  });

  test('names everything that is wrong at once, and no value', () => {
    const parse = () => parseEnv({ PORT: 'x', DATABASE_URL: 'mysql://user:hidden@db', LOG_LEVEL: 'loud' });
    expect(parse).toThrow(/PORT must be[\s\S]*DATABASE_URL must be[\s\S]*LOG_LEVEL must be/);
    expect(parse).not.toThrow(/hidden/);
  });
});
