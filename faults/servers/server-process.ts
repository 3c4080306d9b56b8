import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The product's server as a process of its own. */
export type ServerProcess = {
  readonly port: number;
  readonly pid: number;
  /** `SIGKILL` or `SIGTERM`; resolves with the exit code, or the signal's name, once it is gone. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | string>;
};

export type ProcessSettings = {
  /** The file that `bundleServer` made. */
  readonly bundle: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly secret: string;
  /** 0: one that is free. */
  readonly port: number;
  /** A program and arguments that run Node in its place, as `unshare` does. */
  readonly within?: readonly string[];
};

const START_WITHIN = 20_000;

/** @throws with what it said when it does not get ready */
export async function startProcess(settings: ProcessSettings): Promise<ServerProcess> {
  const { bundle, dataDir, databaseUrl, secret, port, within = [] } = settings;
  const [program = process.execPath, ...args] = [...within, process.execPath, bundle];
  const child = spawn(program, args, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? '',
      NEXTAUTH_SECRET: secret,
      LOG_LEVEL: 'fatal',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  // A run that is cut short leaves no server behind.
  const endToo = () => child.kill('SIGKILL');
  process.once('exit', endToo);
  void ended.then(() => process.off('exit', endToo));
  const given = await readyPort(child, ended);
  return {
    port: given,
    pid: child.pid ?? 0,
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function readyPort(child: ChildProcess, ended: Promise<unknown>): Promise<number> {
  if (!child.stdout || !child.stderr) throw new Error('the server was started without its output');
  const said: string[] = [];
  const ready = Promise.withResolvers<number>();
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      said.push(line);
      if (said.length > 20) said.shift();
      const port = /^Ninefold is ready at .*:(\d+)$/.exec(line)?.[1];
      if (port) ready.resolve(Number(port));
    });
  const fail = (how: string) => ready.reject(new Error(`the server ${how}:\n${said.join('\n')}`));
  const late = setTimeout(() => {
    child.kill('SIGKILL');
    fail('did not start in time');
  }, START_WITHIN);
  child.once('error', (error) => fail(error.message));
  void ended.then(async () => {
    // Its last words may still be in the pipe.
    if (child.stderr && !child.stderr.readableEnded) await once(child.stderr, 'close').catch(() => {});
    fail('ended');
  });
  try {
    return await ready.promise;
  } finally {
    clearTimeout(late);
  }
}
