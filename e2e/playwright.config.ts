import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const debianChromium = '/usr/bin/chromium';
const debianFirefox = '/usr/bin/firefox-esr';
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/stories',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Generous: a story must not fail because the machine is slow, only because nothing happens.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          // No Chromium may talk to anyone but the server under test.
          args: [
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
            ...(isRoot ? ['--no-sandbox'] : []),
          ],
          ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
        },
      },
    },
    {
      name: 'firefox',
      grep: /@all-browsers/,
      use: {
        browserName: 'firefox',
        // Playwright drives an unpatched Firefox only under this channel.
        ...(existsSync(debianFirefox)
          ? { channel: 'moz-firefox', launchOptions: { executablePath: debianFirefox } }
          : {}),
      },
    },
  ],
});
