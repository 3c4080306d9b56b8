import { z } from 'zod';

/** What the process is told by its environment, parsed once. */
export type Env = {
  readonly port: number;
  /** The address to listen on; `undefined` is every address of the machine. */
  readonly host: string | undefined;
  /** The folder of the embedded database and of the secret that the server makes for itself. */
  readonly dataDir: string;
  /** `null`: the embedded SQLite. */
  readonly databaseUrl: string | null;
  /** `null`: made and kept in the data folder. */
  readonly secret: string | null;
  /** The public address of the site; `null`: whatever address the browser used. */
  readonly siteUrl: string | null;
  /** Origins besides the site's own from which a page may open sockets. */
  readonly allowedOrigins: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
  readonly isProduction: boolean;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:\/\//.test(url))
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  NEXTAUTH_URL: z
    .string()
    .refine((url) => originOf(url) !== null)
    .optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((each) => each.trim()))
    .refine((list) => list.every((each) => originOf(each) === each))
    .default([]),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  NODE_ENV: z.string().optional(),
});

/** What each variable must be, as a person is told who got it wrong. */
const rules: Readonly<Record<keyof z.infer<typeof variables>, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address to listen on',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'a Postgres address that begins with postgres:// (leave it out for the embedded SQLite)',
  NEXTAUTH_SECRET: 'at least 32 random characters',
  NEXTAUTH_URL: 'an address that begins with http:// or https://',
  ALLOWED_ORIGINS: 'origins such as https://example.org, separated by commas, without a path',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
  NODE_ENV: 'production, or anything else for development',
};

/**
 * Reads the environment; an empty variable counts as absent.
 * @throws one error that names every variable that is wrong and the rule that it breaks, never its value
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    const lines = Object.entries(rules).flatMap(([name, rule]) =>
      wrong.has(name) ? `  ${name} must be ${rule}` : [],
    );
    throw new Error(`The environment is not right:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    secret: env.NEXTAUTH_SECRET ?? null,
    siteUrl: env.NEXTAUTH_URL ?? null,
    allowedOrigins: env.ALLOWED_ORIGINS,
    logLevel: env.LOG_LEVEL,
    isProduction: env.NODE_ENV === 'production',
  };
}

function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}
