import { readFile } from 'node:fs/promises';

/** Milliseconds of processor time since the process began; bytes in memory, now and at most so far. */
export type Usage = { readonly cpu: number; readonly rss: number; readonly peak: number };

/** Milliseconds in a tick of the counters in `/proc`: a hundred a second on every Linux of today. */
const TICK = 10;

/** What the system says of another process; `null` where it does not say. */
export async function readUsage(pid: number): Promise<Usage | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/status`, 'utf8'),
    ]);
    // The name in the second field may hold anything, brackets too.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1_024;
    return { cpu: (user + system) * TICK, rss: kilobytes('VmRSS'), peak: kilobytes('VmHWM') };
  } catch {
    return null;
  }
}

export function ownUsage(): Usage {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  return { cpu: (user + system) / 1_000, rss: process.memoryUsage.rss(), peak: maxRSS * 1_024 };
}
