import path from 'node:path';
import { bench } from '../../canvas/build/paths.ts';
import { median } from '../../canvas/measure/quantile.ts';
import { writePage } from '../../report/write-page.ts';
import { writeResults } from '../../report/write-results.ts';
import { goalTable } from './goals.ts';
import type { Results } from './results.ts';
import { coldLoadTable, joinTable, killTable, loadTables, memoryTable, stalledTable } from './tables.ts';

/** The generated parts of the page, by the name in their markers. */
export function reportParts(results: Results): Readonly<Record<string, string>> {
  return {
    'sync machine': machineText(results),
    'sync goals': goalTable(results),
    'sync load': loadTables(results),
    'sync opening': [joinTable(results), coldLoadTable(results)].filter((each) => each !== '').join('\n\n'),
    'sync troubles': [killTable(results), memoryTable(results), stalledTable(results)]
      .filter((each) => each !== '')
      .join('\n\n'),
  };
}

/** Puts the tables between their markers, and the figures into a file beside. */
export async function writeReport(results: Results): Promise<void> {
  await writePage(reportParts(results));
  await writeResults(results, path.join(bench, 'results/sync.json'));
}

function machineText({ machine, runs, length, measured }: Results): string {
  const { processor, cores, memory, node, date, isPinned, packages } = machine;
  const load = median(measured.map((run) => run.load));
  return [
    `Measured on ${date}: ${cores} cores of a ${processor}, ${memory} GB; Node ${node}.`,
    `${Object.entries(packages)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    isPinned
      ? 'The server under test had the first core and the load the second.'
      : 'Server and load shared their cores, because they could not be given one each.',
    ...(length === 'quick' ? ['Shorter, and with fewer rooms, edits and kills, than the titles say.'] : []),
    `${runs} runs; load of the machine before each measurement ${load.toFixed(1)} (median).`,
  ].join('\n');
}
