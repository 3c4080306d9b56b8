// Starts everything: `npm start`, `npm run dev`, `npm test` and the checks come through here.
// It runs before anything is installed and on an old Node, so it imports nothing but `node:` modules.
import { becomeServer, watchServer } from './ensure/become-server.mjs';
import { ensureBuild } from './ensure/build.mjs';
import { checks, runChecks } from './ensure/checks.mjs';
import { Failure } from './ensure/failure.mjs';
import { ensureNode } from './ensure/node.mjs';
import { ensurePackages } from './ensure/packages.mjs';
import { ensurePrograms } from './ensure/programs.mjs';
import { exitCodeOf, run } from './ensure/run.mjs';

const commands = {
  async start() {
    await ensureBuild();
    return becomeServer(['--enable-source-maps', '.build/main.mjs'], 'production');
  },
  async dev() {
    const watch = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts'];
    return watchServer(watch, 'development');
  },
  async build() {
    await ensureBuild();
  },
  /** With words after it, only the checks that they name: `node scripts/ensure.mjs check types lint`. */
  async check(names) {
    if (names.includes('unit')) await ensurePrograms(['postgres']);
    return runChecks(names);
  },
  async test() {
    await ensurePrograms(['postgres', 'chromium', 'firefox']);
    await ensureBuild();
    return runChecks(Object.keys(checks));
  },
  /** Browser stories alone; what follows goes to Playwright: `npm run test:e2e -- -g "two people"`. */
  async stories(args) {
    await ensurePrograms(['chromium', 'firefox']);
    await ensureBuild();
    await run('playwright', ['test', '--config', 'e2e/playwright.config.ts', ...args]);
  },
  /** Fault runs: `npm run test:faults -- --only kill --rounds 1000`. They say by themselves how many passed. */
  async faults(args) {
    if (args.includes('postgres')) await ensurePrograms(['postgres']);
    return (await exitCodeOf('tsx', ['faults/main.ts', ...args])) === 0;
  },
};

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new Failure(`Say one of ${Object.keys(commands).join(', ')}, not “${name}”.`);
  await ensureNode();
  await ensurePackages();
  const passed = await command(rest);
  if (passed === false) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}`);
  if (['test', 'check', 'faults'].includes(name)) console.log('0 passed, 1 failed');
  process.exitCode = error.exitCode;
}
