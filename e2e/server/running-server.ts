import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One process of the product on a port of its own. */
export type RunningServer = {
  readonly url: string;
  readonly port: number;
  /** What it has written so far, for the message of a failing test. */
  readonly log: () => string;
  /** Sends the signal and resolves with the exit code once the process is gone; `null` when a signal ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
};

type Start = {
  readonly dataDir: string;
  readonly port?: number;
  /** `npm`: as a user starts it. `node`: the built server itself, the process that gets our signals. */
  readonly by?: 'node' | 'npm';
  /** Settings besides these. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts the production build and waits until it answers that it is ready. */
export async function startServer({ dataDir, port, by = 'node', env = {} }: Start): Promise<RunningServer> {
  const chosen = port ?? (await freePort());
  const command =
    by === 'npm' ? ['npm', 'start'] : [process.execPath, '--enable-source-maps', '.build/main.mjs'];
  const { DATABASE_URL: _, NEXTAUTH_URL: __, ...inherited } = process.env;
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: root,
    env: { ...inherited, ...env, NODE_ENV: 'production', PORT: String(chosen), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  const server: RunningServer = {
    // By this name and no other: cookies belong to a host name.
    url: `http://localhost:${chosen}`,
    port: chosen,
    log: () => log,
    end: (signal) => endProcess(child, signal),
  };
  await untilReady(server, child);
  return server;
}

async function untilReady(server: RunningServer, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended while it started:\n${server.log()}`);
    if (await isReady(server.url)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready within a minute:\n${server.log()}`);
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/health`).catch(() => null);
  return answer?.status === 200;
}

async function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
