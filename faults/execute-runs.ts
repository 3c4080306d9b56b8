import type { Options } from './parse-options.ts';
import type { Run, RunFailure, RunResult } from './runs/run.ts';

/** Violations of one seed that are printed: the first ones say what the rest follow from. */
const SHOWN = 5;

/**
 * Executes the runs one after another and says how each went, with the seeds that failed; the last line is
 * “N passed, N failed”. Resolves with whether all passed and at least one was executed.
 */
export async function executeRuns(
  runs: readonly Run[],
  { rounds, seed, only, database }: Options,
  root: string,
  say: (line: string) => void,
): Promise<boolean> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  say(`faults: seed ${seed}, ${database}`);
  for (const run of runs) {
    if (only !== null && run.name !== only) continue;
    const began = performance.now();
    const result = run.databases.includes(database)
      ? await run
          .execute({ rounds, seed, database, root, say: (line) => say(`  ${run.name}: ${line}`) })
          .catch((error: unknown): RunResult => brokenRun(seed, error))
      : ({ is: 'skipped', why: `it is not about ${database}` } as const);
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    if (result.is === 'skipped') {
      total.skipped += 1;
      say(`${run.name.padEnd(14)} skipped: ${result.why}`);
      continue;
    }
    const isWell = result.failures.length === 0;
    total[isWell ? 'passed' : 'failed'] += 1;
    const counts = Object.entries(result.counts).map(([name, count]) => `${count} ${inWords(name)}`);
    say(`${run.name.padEnd(14)} ${isWell ? 'ok    ' : 'FAILED'} ${seconds} s · ${counts.join(', ')}`);
    if (isWell) continue;
    say(`  it must hold: ${run.promise}`);
    for (const failure of result.failures) for (const line of linesOf(failure)) say(`  ${line}`);
    say(
      `  again: npm run test:faults -- --only ${run.name} --seed ${result.failures[0]?.seed} --database ${database}`,
    );
  }
  if (total.skipped > 0) say(`${total.skipped} skipped`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0;
}

function linesOf({ seed, violations }: RunFailure): readonly string[] {
  const more = violations.length - SHOWN;
  return [
    ...violations.slice(0, SHOWN).map(({ rule, about }) => `seed ${seed}: ${rule}: ${about}`),
    ...(more > 0 ? [`seed ${seed}: and ${more} more`] : []),
  ];
}

/** A run that breaks off has failed, whatever it had found. */
function brokenRun(seed: number, error: unknown): RunResult {
  const about = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { is: 'done', counts: {}, failures: [{ seed, violations: [{ rule: 'idle', about }] }] };
}

/** `unsavedAtKill` as “unsaved at kill”. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
