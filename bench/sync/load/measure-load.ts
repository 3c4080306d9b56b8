import type { Figures, Length } from '../scenarios/scenario.ts';
import type { ServerProcess } from '../servers/server-process.ts';
import type { Crowd } from './crowd.ts';
import { pause, until } from './pause.ts';

const times = {
  whole: { warmUp: 2_000, measured: 5_000, drain: 2_000 },
  quick: { warmUp: 1_000, measured: 3_000, drain: 1_000 },
} as const;

type LoadOptions = {
  readonly length: Length;
  /** Ends the writing. */
  readonly stop: () => void;
  /** How many others are to hear each edit. */
  readonly peers: number;
};

/** Watches a crowd that writes evenly: what arrives when, and what that costs the server. */
export async function measureLoad(
  server: ServerProcess,
  { tally }: Crowd,
  { length, stop, peers }: LoadOptions,
): Promise<Figures> {
  const { warmUp, measured, drain } = times[length];
  await pause(warmUp);
  const [before, loadBefore, began] = [await server.usage(), process.cpuUsage(), performance.now()];
  tally.isOpen = true;
  await pause(measured);
  tally.isOpen = false;
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(loadBefore);
  const after = await server.usage();
  stop();
  const expected = tally.edits * peers;
  await until(() => tally.editToPeer.count >= expected, drain);
  const cpu = after.cpu - before.cpu;
  return {
    ...prefixed('peer', tally.editToPeer.spread()),
    ...prefixed('saved', tally.editToSaved.spread()),
    ...prefixed('cursor', tally.cursorToPeer.spread()),
    edits: tally.edits / (took / 1_000),
    delivered: tally.editsHeard / (took / 1_000),
    cursors: tally.cursorsHeard / (took / 1_000),
    messages: tally.messages / (took / 1_000),
    bytes: tally.bytes / (took / 1_000),
    arrived: tally.editToPeer.count / Math.max(1, expected),
    saved: tally.editToSaved.count / Math.max(1, tally.edits),
    core: cpu / took,
    loadCore: (user + system) / 1_000 / took,
    cpuPerEdit: (cpu * 1_000) / Math.max(1, tally.editsHeard),
    rss: after.rss,
  };
}

function prefixed(name: string, { p50, p95, p99 }: { p50: number; p95: number; p99: number }): Figures {
  return { [`${name}50`]: p50, [`${name}95`]: p95, [`${name}99`]: p99 };
}
