import path from 'node:path';
import { writePage } from '../../report/write-page.ts';
import { writeResults } from '../../report/write-results.ts';
import { bench } from '../build/paths.ts';
import { median } from '../measure/quantile.ts';
import { codeTable, frameTables, intervalTable, loadingTable, stageTable } from './canvas-tables.ts';
import { goalTable, longestTable, productTable } from './goals.ts';
import type { Machine } from './machine.ts';
import type { Results } from './results.ts';

/** The generated parts of the page, by the name in their markers. */
export function reportParts(results: Results): Readonly<Record<string, string>> {
  return {
    machine: machineText(results),
    goals: [goalTable(results), longestTable(results)].join('\n\n'),
    product: productTable(results),
    frames: frameTables(results),
    intervals: intervalTable(results),
    loading: [loadingTable(results), codeTable(results)].join('\n\n'),
    stages: stageTable(results),
  };
}

/** Puts the tables between their markers, and the figures into a file beside. */
export async function writeReport(results: Results): Promise<void> {
  await writePage(reportParts(results));
  await writeResults(results, path.join(bench, 'results/canvas.json'));
}

function machineText({ machine, runs, count, canvases }: Results): string {
  const load = median(canvases.map((run) => run.load));
  return [
    `Measured on ${machine.date}: ${processorOf(machine)}, no GPU; Chromium ${machine.browser}, headless; Node ${machine.node}.`,
    `${Object.entries(machine.packages)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    `${runs} runs, ${count} frames' worth of input in each scenario; load of the machine between two sessions ${load.toFixed(1)} (median).`,
  ].join('\n');
}

function processorOf({ processor, cores, memory }: Machine): string {
  return `${cores} cores of a ${processor}, ${memory} GB`;
}
