import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contestant } from '../contestants.ts';
import { onServerCore } from './cores.ts';
import { readUsage, type Usage } from './usage.ts';

/** Boards that are to exist with this content, and how many people may write to each. */
export type Seed = { readonly rooms: readonly string[]; readonly state: Uint8Array; readonly people: number };

export type Question = { readonly id: number } & (
  | { readonly is: 'usage' }
  | { readonly is: 'collect' }
  | { readonly is: 'seed'; readonly seed: Seed }
);

export type Headers = Readonly<Record<string, string>>;

export type Answer = { readonly id: number; readonly value: number | Usage | readonly Headers[] | null };

const script = fileURLToPath(new URL('serve.ts', import.meta.url));

/** A server under test in a process of its own, on a core of its own where there are two. */
export class ServerProcess {
  readonly contestant: Contestant;
  readonly folder: string;
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, (value: Answer['value']) => void>();
  #asked = 0;
  port = 0;

  private constructor(contestant: Contestant, folder: string) {
    this.contestant = contestant;
    this.folder = folder;
    const [command = process.execPath, ...before] = onServerCore(process.execPath);
    this.#child = fork(script, [contestant.key, folder], {
      execPath: command,
      execArgv: [...before, '--expose-gc', '--disable-warning=ExperimentalWarning', ...process.execArgv],
      serialization: 'advanced',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.#child.on('message', ({ id, value }: Answer) => {
      this.#pending.get(id)?.(value);
      this.#pending.delete(id);
    });
  }

  /** @param folder where it keeps its documents; a new one when it is left out */
  static async start(contestant: Contestant, folder?: string): Promise<ServerProcess> {
    const place = folder ?? (await mkdtemp(path.join(tmpdir(), 'ninefold-bench-')));
    const server = new ServerProcess(contestant, place);
    server.port = await new Promise<number>((resolve, reject) => {
      server.#pending.set(0, (value) => resolve(Number(value)));
      server.#child.once('exit', (code) => reject(new Error(`${contestant.title} ended with ${code}`)));
    });
    return server;
  }

  #ask(question: { is: 'usage' } | { is: 'collect' } | { is: 'seed'; seed: Seed }): Promise<Answer['value']> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, resolve);
      this.#child.once('exit', () => reject(new Error(`${this.contestant.title} ended while it was asked`)));
      this.#child.send({ id, ...question });
    });
  }

  /** Asked of the system where it tells: a server with all hands full answers late, and is paid for answering. */
  async usage(): Promise<Usage> {
    const told = this.#child.pid === undefined ? null : await readUsage(this.#child.pid);
    return told ?? ((await this.#ask({ is: 'usage' })) as Usage);
  }

  /** Frees what nobody holds any more. */
  async collect(): Promise<void> {
    await this.#ask({ is: 'collect' });
  }

  /** Headers for so many people, by which our server knows them; the others ask for none. */
  async seed(seed: Seed): Promise<readonly Headers[]> {
    const headers = (await this.#ask({ is: 'seed', seed })) as readonly Headers[] | null;
    return headers ?? [];
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
