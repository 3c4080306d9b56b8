import { z } from 'zod';
import { incompleteSignIn, type SignInEnv, signInEnv, signInRules, signInVariables } from './sign-in-env.ts';
import { defaultLimits, type SyncLimits } from './sync/limits.ts';

/** What the process is told by its environment, parsed once. */
export type Env = SignInEnv & {
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
  /** Opens `/metrics` to whoever shows it; `null`: there is no such page. */
  readonly metricsToken: string | null;
  /** Proxies of ours in front of the server. */
  readonly trustedProxies: number;
  /** What one socket, one person and one address may do, where it is not as usual. */
  readonly socketLimits: Partial<SyncLimits>;
  /** Days for which versions of boards are kept that nobody has named. */
  readonly versionDays: number;
  /** Minutes that something waits in an inbox before it goes out by e-mail; 0: never. */
  readonly digestMinutes: number;
  readonly logLevel: (typeof logLevels)[number];
  readonly isProduction: boolean;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A whole number that is worth having as a bound. */
const bound = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .optional();

const variables = z
  .object({
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
    METRICS_TOKEN: z.string().min(32).optional(),
    TRUSTED_PROXIES: z.string().regex(/^\d$/).transform(Number).default(0),
    SOCKETS_PER_PERSON: bound,
    SOCKETS_PER_ADDRESS: bound,
    SOCKETS_WAITING: bound,
    MESSAGES_PER_SECOND: bound,
    PRESENCE_PER_SECOND: bound,
    BYTES_PER_SECOND: bound,
    VERSION_DAYS: z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number)
      .default(90),
    DIGEST_MINUTES: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .default(15),
    LOG_LEVEL: z.enum(logLevels).default('info'),
    NODE_ENV: z.string().optional(),
    ...signInVariables,
  })
  .superRefine((env, context) => {
    for (const name of incompleteSignIn(env)) context.addIssue({ code: 'custom', path: [name] });
  });

const wholeNumber = 'a whole number from 1';

/** What each variable must be, as a person is told who got it wrong. */
const rules: Readonly<Record<keyof z.infer<typeof variables>, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address to listen on',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'a Postgres address that begins with postgres:// (leave it out for the embedded SQLite)',
  NEXTAUTH_SECRET: 'at least 32 random characters',
  NEXTAUTH_URL: 'an address that begins with http:// or https://',
  ALLOWED_ORIGINS: 'origins such as https://example.org, separated by commas, without a path',
  METRICS_TOKEN: 'at least 32 random characters',
  TRUSTED_PROXIES: 'how many proxies of yours stand in front, 0 to 9',
  SOCKETS_PER_PERSON: wholeNumber,
  SOCKETS_PER_ADDRESS: wholeNumber,
  SOCKETS_WAITING: wholeNumber,
  MESSAGES_PER_SECOND: wholeNumber,
  PRESENCE_PER_SECOND: wholeNumber,
  BYTES_PER_SECOND: wholeNumber,
  VERSION_DAYS: 'a whole number of days, 1 to 99999',
  DIGEST_MINUTES: 'a whole number of minutes, 0 to 99999',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
  NODE_ENV: 'production, or anything else for development',
  ...signInRules,
};

/** Every variable that is read. */
export const variableNames: readonly string[] = Object.keys(rules);

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
    metricsToken: env.METRICS_TOKEN ?? null,
    trustedProxies: env.TRUSTED_PROXIES,
    socketLimits: socketLimits(env),
    versionDays: env.VERSION_DAYS,
    digestMinutes: env.DIGEST_MINUTES,
    logLevel: env.LOG_LEVEL,
    isProduction: env.NODE_ENV === 'production',
    ...signInEnv(env),
  };
}

/** The bounds that were set. What comes at once grows with what comes in a second. */
function socketLimits(env: z.infer<typeof variables>): Partial<SyncLimits> {
  const { MESSAGES_PER_SECOND: messages, PRESENCE_PER_SECOND: presence, BYTES_PER_SECOND: bytes } = env;
  return {
    ...(env.SOCKETS_PER_PERSON && { socketsPerUser: env.SOCKETS_PER_PERSON }),
    ...(env.SOCKETS_PER_ADDRESS && { socketsPerAddress: env.SOCKETS_PER_ADDRESS }),
    ...(env.SOCKETS_WAITING && { socketsWaiting: env.SOCKETS_WAITING }),
    ...(messages && { messagesPerSecond: messages, messagesAtOnce: 2 * messages }),
    ...(presence && { presencePerSecond: presence, presenceAtOnce: 5 * presence }),
    // A step 2 of a long time offline comes in one frame, whatever the rate.
    ...(bytes && { bytesPerSecond: bytes, bytesAtOnce: Math.max(defaultLimits.bytesAtOnce, 8 * bytes) }),
  };
}

function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}
