import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A Postgres of one test file's own. Trust authentication on 127.0.0.1, nothing kept. */
export type ThrowawayPostgres = {
  /** The address of a database of that name; `postgres` exists from the start. The same after a restart. */
  readonly url: (database: string) => string;
  /** Ends every process at once, as a crash would; what was committed stays. */
  readonly crash: () => Promise<void>;
  /** Starts it again on the same port, on what a crash left. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes everything. */
  readonly stop: () => Promise<void>;
};

type Account = { readonly uid: number; readonly gid: number };
type Server = { readonly end: () => Promise<void> };

/** @throws with the way to get it when Postgres is not installed */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const bin = findBinaries();
  const account = unprivilegedAccount();
  const folder = mkdtempSync(join(tmpdir(), 'ninefold-postgres-'));
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  try {
    const initdb = [
      '--auth=trust',
      '--no-sync',
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '-D',
      data,
    ];
    execFileSync(join(bin, 'initdb'), initdb, { cwd: folder, stdio: 'pipe', ...account });
    const start = (port: number) => startServer({ bin, folder, data, port, account });
    const first = await startOnFreePort(start);
    const { port } = first;
    let server = first.server;
    return {
      url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
      crash: () => server.end(),
      restart: async () => {
        server = await start(port);
      },
      stop: async () => {
        await server.end();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * The shell ends Postgres when its standard input closes: that is when `end` is called, and also when the test
 * process is killed, so that no server outlives the tests.
 */
const keeper = `
exec 3<&0
"$@" 3<&- &
server=$!
(cat <&3 >/dev/null; kill -QUIT $server) &
wait $server`;

async function startServer(place: {
  bin: string;
  folder: string;
  data: string;
  port: number;
  account: Account | null;
}): Promise<Server> {
  const { bin, folder, data, port, account } = place;
  const settings = ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=100'];
  const command = [join(bin, 'postgres'), '-D', data, '-p', String(port), '-k', folder, ...settings];
  const child = spawn('/bin/sh', ['-c', keeper, 'keeper', ...command], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
    ...account,
  });
  const ended = once(child, 'exit');
  const end = async () => {
    child.stdin.end();
    await ended;
  };
  try {
    await untilReady(child);
  } catch (error) {
    await end();
    throw error;
  }
  return { end };
}

async function untilReady(child: ChildProcess): Promise<void> {
  if (!child.stderr) throw new Error('Postgres was started without its standard error.');
  const said: string[] = [];
  // The listener stays for as long as the server runs: an unread pipe would block it in the end.
  const lines = createInterface({ input: child.stderr });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      if (said.length > 20) said.shift();
      if (line.includes('ready to accept connections')) resolve();
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`Postgres did not start:\n${said.join('\n')}`)));
  });
}

/** Somebody else can take the port between finding and using it: then another one. */
async function startOnFreePort(
  start: (port: number) => Promise<Server>,
  triesLeft = 3,
): Promise<{ port: number; server: Server }> {
  const port = await freePort();
  try {
    return { port, server: await start(port) };
  } catch (error) {
    if (triesLeft === 0) throw error;
    return startOnFreePort(start, triesLeft - 1);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** The folder that holds `initdb` and `postgres`. */
function findBinaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  const found = folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
  if (found) return found;
  throw new Error(
    'These tests need Postgres, and initdb and postgres were not found on the PATH or under /usr/lib/postgresql. ' +
      'Debian and Ubuntu: apt-get install -y --no-install-recommends postgresql. macOS: brew install postgresql.',
  );
}

/** Postgres refuses to run as root; then the account that its package made runs it. `null`: run as we are. */
function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch (cause) {
    throw new Error('Postgres cannot run as root, and there is no user "postgres" to run it as.', { cause });
  }
}
