import type { Page } from 'playwright-core';

/** A script that a page has fetched. */
export type FetchedScript = {
  /** Milliseconds since the navigation. */
  readonly asked: number;
  /** As it was sent: compressed, if it was. */
  readonly bytes: number;
};

/** All scripts so far, by the browser's own record. */
export async function listScripts(page: Page): Promise<readonly FetchedScript[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ startTime, encodedBodySize }) => ({ asked: startTime, bytes: encodedBodySize })),
  );
}

/** Bytes of those that were asked for before a time. */
export function bytesBefore(scripts: readonly FetchedScript[], time: number): number {
  return scripts.filter(({ asked }) => asked <= time).reduce((total, { bytes }) => total + bytes, 0);
}
