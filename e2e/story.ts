import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { makePerson, type Person } from './person.ts';
import { type RunningServer, startServer } from './server/running-server.ts';
import { layWire, type Wire } from './server/wire.ts';

/** What the server logs when a browser reports that a page loaded or ran what it must not. */
const brokenPolicy = 'a page broke the content policy';

type Worker = {
  /** The product, started once for all stories of a worker, on data of its own. */
  server: RunningServer;
};

type Story = {
  /** Brings a person into the story, with a browser profile of their own. Nobody is signed in yet. */
  person: (name: string, options?: PersonOptions) => Promise<Person>;
  /** A network to the story's server that can be cut. */
  wire: Wire;
  /** Starts the product once more, on one data folder of the story's own; what still runs at the end is stopped. */
  startAgain: (options: { readonly port: number; readonly by: 'node' | 'npm' }) => Promise<RunningServer>;
};

type PersonOptions = {
  /** Where this person's browser finds the product; the server of the story unless said otherwise. */
  readonly url?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
};

/** A story is told by people in browsers of their own; an error in anyone's console fails it. */
export const story = base.extend<Story, Worker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'ninefold-story-'));
      const server = await startServer({ dataDir });
      await use(server);
      const code = await server.end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
      if (code !== 0) throw new Error(`The server ended with ${code} on SIGTERM:\n${server.log()}`);
      if (server.log().includes(brokenPolicy)) throw new Error(`A story's page did:\n${server.log()}`);
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  wire: async ({ server }, use) => {
    const wire = await layWire(server.port);
    await use(wire);
    await wire.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  startAgain: async ({}, use) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'ninefold-restart-'));
    const started: RunningServer[] = [];
    await use(async (options) => {
      const server = await startServer({ dataDir, ...options });
      started.push(server);
      return server;
    });
    await Promise.all(started.map((server) => server.end('SIGTERM')));
    await rm(dataDir, { recursive: true, force: true });
  },
  person: async ({ browser, server }, use) => {
    const people: Person[] = [];
    await use(async (name, { url = server.url, ...look } = {}) => {
      const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', ...look });
      const person = await makePerson(name, url, context);
      people.push(person);
      return person;
    });
    const complaints = people.flatMap((person) => person.complaints());
    await Promise.all(people.map((person) => person.context.close()));
    base.expect(complaints, 'nobody saw an error in their console').toEqual([]);
  },
});
