import { type Env, parseEnv } from './env.ts';
import { openNextPages } from './http/next-pages.ts';
import { startServer } from './http/start-server.ts';
import { createLog } from './log.ts';

/** A stop that takes longer than this, in milliseconds, is cut short. */
const STOP_WITHIN = 9_500;

/** One Ctrl-C arrives twice, from the terminal and through npm; within this, in milliseconds, it is the same one. */
const SAME_SIGNAL_WITHIN = 500;

await main();

async function main(): Promise<void> {
  let env: Env;
  try {
    env = parseEnv(process.env);
  } catch (error) {
    return fail(error);
  }
  const log = createLog(env.logLevel);
  try {
    const running = await startServer({
      env,
      log,
      openPages: (secret) => {
        tellAuth(env, secret);
        return openNextPages({
          dev: !env.isProduction,
          port: env.port,
          report: (error) => log.error({ err: error }, 'a page could not be answered'),
        });
      },
    });
    process.stdout.write(`Ninefold is ready at ${env.siteUrl ?? `http://localhost:${running.port}`}\n`);
    stopOnSignals(running.stop, (error) => log.fatal({ err: error }, 'the server did not stop in order'));
  } catch (error) {
    fail(error, env);
  }
}

/** next-auth reads the environment only: what is not set follows from what is. */
function tellAuth(env: Env, secret: string): void {
  process.env.NEXTAUTH_SECRET ??= secret;
  process.env.NEXTAUTH_URL_INTERNAL ??= `http://127.0.0.1:${env.port}`;
  // Without a public address the one that the browser used is right, whatever the port or machine.
  if (env.siteUrl === null) process.env.AUTH_TRUST_HOST ??= '1';
}

/** The first signal stops in order, a later one at once. */
function stopOnSignals(stop: () => Promise<void>, report: (error: unknown) => void): void {
  let stoppingSince: number | null = null;
  const onSignal = () => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_WITHIN) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    setTimeout(() => {
      report(new Error(`not stopped within ${STOP_WITHIN} ms`));
      process.exit(1);
    }, STOP_WITHIN).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        report(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

function fail(error: unknown, env?: Env): void {
  process.stderr.write(`${explain(error, env)}\n`);
  process.exit(1);
}

function explain(error: unknown, env?: Env): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Port ${env?.port} is taken by another program. Stop it, or choose another: PORT=3001 npm start`;
  if ('code' in error && error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen')
    return `Port ${env?.port} is not allowed for this user. Choose one above 1023: PORT=3000 npm start`;
  return error.message;
}
