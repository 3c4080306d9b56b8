import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bench, root } from '../build/paths.ts';
import { median } from '../measure/quantile.ts';
import { codeTable, frameTables, intervalTable, loadingTable, stageTable } from './canvas-tables.ts';
import { goalTable, longestTable, productTable } from './goals.ts';
import type { Machine } from './machine.ts';
import type { Results } from './results.ts';

const page = path.join(root, 'docs/benchmarks.md');

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

/** Puts the tables between their markers; what is written round them stays as it is. */
export async function writeReport(results: Results): Promise<void> {
  let text = await readFile(page, 'utf8');
  for (const [name, part] of Object.entries(reportParts(results))) text = replacePart(text, name, part);
  await writeFile(page, text);
  await writeResults(results, path.join(bench, 'results/canvas.json'));
}

export async function writeResults(results: Results, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(results, rounded, 1)}\n`);
}

/** @throws when the page has no such markers */
function replacePart(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for “${name}”.`);
  return `${text.slice(0, from + start.length)}\n${part}\n${text.slice(to)}`;
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

/** A thousandth of a millisecond says nothing any more. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1_000) / 1_000 : value;
}
