import path from 'node:path';
import { writeResults } from '../report/write-results.ts';
import { buildPages } from './build/build-pages.ts';
import { dist } from './build/paths.ts';
import { measureCanvases } from './measure/measure-canvases.ts';
import { parseOptions } from './options.ts';
import { measureProduct } from './product/measure-product.ts';
import { describeMachine } from './report/machine.ts';
import type { Results } from './report/results.ts';
import { reportParts, writeReport } from './report/write-report.ts';

const started = Date.now();
const say = (text: string) => console.log(`${clock()} ${text}`);
const options = parseOptions(process.argv.slice(2));
const measuresCanvases = options.parts.includes('canvas');

if (measuresCanvases) say('building the pages');
const results: Results = {
  machine: await describeMachine(),
  runs: options.runs,
  count: options.count,
  code: measuresCanvases ? await buildPages() : null,
  canvases: measuresCanvases ? await measureCanvases(options, say) : [],
  product: options.parts.includes('product') ? await measureProduct(options, say) : [],
};
if (options.isWhole) {
  await writeReport(results);
  say('docs/benchmarks.md and bench/results/canvas.json are written');
} else {
  await writeResults(results, path.join(dist, 'partial.json'));
  for (const part of Object.values(reportParts(results))) console.log(`\n${part}`);
}

/** Minutes and seconds since the start. */
function clock(): string {
  const seconds = Math.round((Date.now() - started) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
