import path from 'node:path';
import { writeResults } from '../report/write-results.ts';
import { contestants } from './contestants.ts';
import { measureAll } from './measure-all.ts';
import { parseOptions } from './options.ts';
import { describeMachine } from './report/machine.ts';
import type { Results, Run } from './report/results.ts';
import { reportParts, writeReport } from './report/write-report.ts';
import { pinLoad } from './servers/cores.ts';

const started = Date.now();
const say = (text: string) => console.log(`${clock()} ${text}`);
const options = parseOptions(process.argv.slice(2));
const isPinned = pinLoad();
say(
  isPinned ? 'the servers on the first core, the load on the second' : 'servers and load share their cores',
);

const runs: readonly Run[] = await measureAll(options, contestants, say);
const results: Results = {
  machine: await describeMachine(isPinned),
  runs: options.runs,
  length: options.length,
  measured: runs,
};
if (options.isWhole) {
  await writeReport(results);
  say('docs/benchmarks.md and bench/results/sync.json are written');
} else {
  await writeResults(results, path.join(import.meta.dirname, '../dist/sync-partial.json'));
  for (const part of Object.values(reportParts(results))) if (part !== '') console.log(`\n${part}`);
}
process.exit(0);

/** Minutes and seconds since the start. */
function clock(): string {
  const seconds = Math.round((Date.now() - started) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
