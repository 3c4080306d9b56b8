import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,components,faults,lib,server}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    // Tests of components say `// @vitest-environment jsdom` in their first line.
    environment: 'node',
    pool: 'forks',
    // Two cores: a third worker only makes the others wait.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
