import { existsSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { SCREEN } from '../notes/views.ts';

const debianChromium = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

/** A browser of its own for one measurement, so that none inherits another's heap or caches. */
export type Tab = {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Errors that the page threw. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    args: [
      // No page may talk to anyone but this machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
  });
}

export async function openTab(cookies: Parameters<TabContext['addCookies']>[0] = []): Promise<Tab> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: SCREEN.w, height: SCREEN.h } });
    await context.addCookies(cookies);
    // Functions that run in the page are compiled for here, where this gives them their names.
    await context.addInitScript('globalThis.__name = (target) => target;');
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const cdp = await context.newCDPSession(page);
    return { browser, page, cdp, errors, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

type TabContext = ReturnType<Browser['contexts']>[number];
