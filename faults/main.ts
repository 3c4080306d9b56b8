import { fileURLToPath } from 'node:url';
import { executeRuns } from './execute-runs.ts';
import { parseOptions } from './parse-options.ts';
import { bitFlips } from './runs/bit-flips.ts';
import { convergence } from './runs/convergence.ts';
import { diskFull } from './runs/disk-full.ts';
import { failingStore } from './runs/failing-store.ts';
import { joinAndLeave } from './runs/join-and-leave.ts';
import { killInReveal } from './runs/kill-in-reveal.ts';
import { killRounds } from './runs/kill-rounds.ts';
import { postgresCrash } from './runs/postgres-crash.ts';
import { stopInFlight } from './runs/stop-in-flight.ts';
import { tornWal } from './runs/torn-wal.ts';

const runs = [
  killRounds,
  killInReveal,
  tornWal,
  diskFull,
  bitFlips,
  failingStore,
  joinAndLeave,
  stopInFlight,
  postgresCrash,
  convergence,
];

await main();

async function main(): Promise<void> {
  try {
    const options = parseOptions(
      process.argv.slice(2),
      runs.map(({ name }) => name),
    );
    // Every client of a run listens for the end of the process.
    process.setMaxListeners(0);
    const root = fileURLToPath(new URL('..', import.meta.url));
    const passed = await executeRuns(runs, options, root, (line) => process.stdout.write(`${line}\n`));
    process.exitCode = passed ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.stdout.write('0 passed, 1 failed\n');
    process.exitCode = 1;
  }
}
