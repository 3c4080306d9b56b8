import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { exitCodeOf, projectEnv, root } from './run.mjs';

const results = path.join(root, 'test-results');

/** Every check in the order in which it runs, cheapest first: its steps, and what counts its tests if it has any. */
export const checks = {
  types: {
    steps: [
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ],
  },
  lint: { steps: [['biome', 'ci', '--colors=off', '--log-level=warn', '.']] },
  structure: {
    steps: [
      ['node', 'scripts/check-structure.mjs'],
      ['knip', '--no-progress'],
    ],
  },
  unit: {
    steps: [['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${results}/unit.json`]],
    count: async () => {
      const report = await readReport('unit.json');
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests,
      };
    },
  },
  browser: {
    steps: [['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=dot,json']],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}/browser.json` },
    count: async () => {
      const { stats } = await readReport('browser.json');
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
    },
  },
};

/**
 * Runs the named checks, all of them even when one fails, and ends with the line “N passed, N failed”: tests,
 * plus one for each check without tests of its own. Resolves with whether all passed.
 */
export async function runChecks(names) {
  const unknown = names.find((name) => !(name in checks));
  if (unknown) throw new Failure(`There is no check “${unknown}”, only ${Object.keys(checks).join(', ')}.`);
  await mkdir(results, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of names) {
    const started = Date.now();
    const result = await runCheck(checks[name], results);
    for (const key of Object.keys(total)) total[key] += result[key];
    if (result.failed > 0) console.log(result.output.trimEnd());
    console.log(lineFor(name, result, Date.now() - started));
  }
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0;
}

async function runCheck({ steps, env = {}, count }) {
  let output = '';
  let failed = false;
  if (count)
    await Promise.all(
      ['unit.json', 'browser.json'].map((file) => rm(path.join(results, file), { force: true })),
    );
  for (const [program, ...args] of steps) {
    let own = '';
    const code = await exitCodeOf(program, args, {
      env: projectEnv({ NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...env }),
      quiet: (text) => (own += text),
    });
    if (code === 0) continue;
    failed = true;
    output += own;
  }
  const counted = count && (await count().catch(() => null));
  if (!counted) return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0, output };
  // A run that failed outside any test, or found none, has failed whatever its tests say.
  const broken = (failed && counted.failed === 0) || counted.passed + counted.failed === 0;
  return { ...counted, failed: counted.failed + (broken ? 1 : 0), output: output || 'No test ran.' };
}

function lineFor(name, { passed, failed }, milliseconds) {
  const verdict = failed > 0 ? `FAILED (${failed})` : `ok (${passed})`;
  return `${name.padEnd(10)} ${verdict.padEnd(14)} ${(milliseconds / 1000).toFixed(1)} s`;
}

async function readReport(file) {
  return JSON.parse(await readFile(path.join(results, file), 'utf8'));
}
