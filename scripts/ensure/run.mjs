import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A Ctrl-C arrives from the terminal and once more through npm; within this, in milliseconds, it is the same one. */
const SAME_SIGNAL_WITHIN = 500;

/** The environment in which the project's own tools, and its own Node when it has one, come first. */
export function projectEnv(extra = {}) {
  const own = path.join(root, 'node_modules', '.bin');
  const rest = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== own);
  return { ...process.env, PATH: [own, ...rest].join(path.delimiter), ...extra };
}

/**
 * Runs a program to its end and resolves with its exit code. Signals that this process gets meanwhile go on to
 * the program, so that none outlives us. With `quiet` its output is collected and given to `quiet` instead. With
 * `apart` it gets no signals of the terminal's, only what we pass on, and that once; nor can it read the terminal.
 */
export function exitCodeOf(program, args, { env = projectEnv(), quiet, apart = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : [apart ? 'ignore' : 'inherit', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      detached: apart && process.platform !== 'win32',
    });
    let passedAt = -Infinity;
    const pass = (signal) => {
      const now = performance.now();
      const isEcho = apart && now - passedAt < SAME_SIGNAL_WITHIN;
      passedAt = now;
      // A terminal that closes is no reason to leave out an orderly stop.
      if (!isEcho) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    };
    for (const signal of signals) process.on(signal, pass);
    const end = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    if (quiet)
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', quiet);
    child.on('error', (error) => {
      end();
      reject(error.code === 'ENOENT' ? new Failure(`There is no program “${program}” here.`) : error);
    });
    child.on('close', (code, signal) => {
      end();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** As `exitCodeOf`, with a failure when the program says that it failed. */
export async function run(program, args, options) {
  const code = await exitCodeOf(program, args, options);
  if (code !== 0) throw new Failure(`${program} ${args.join(' ')} ended with ${code}.`, code);
}

/** Prints what is being done, so that a wait of more than a second is never unexplained. */
export function say(text) {
  console.log(`ninefold: ${text}`);
}
