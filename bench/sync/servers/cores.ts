import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

let pinned = false;

/** Puts this process, which makes the load, on the second core. False where there is none, or no `taskset`. */
export function pinLoad(): boolean {
  if (availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-a', '-c', '-p', '1', String(process.pid)], { stdio: 'ignore' });
    pinned = true;
  } catch {
    // macOS has none, for one: the figures say that both shared their cores.
  }
  return pinned;
}

/** How to start a program on the other core. */
export function onServerCore(program: string): readonly string[] {
  return pinned ? ['taskset', '-c', '0', program] : [program];
}
