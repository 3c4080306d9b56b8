import type { Logger } from 'pino';
import type { AccessServices } from './access/access-services.ts';
import type { Env } from './env.ts';
import type { Health } from './http/read-health.ts';
import type { BoardHistory } from './records/versions/board-history.ts';
import type { LiveVersions } from './records/versions/live-versions.ts';
import type { LiveWorkshops } from './records/workshop/live-workshops.ts';
import type { Store } from './store/open-store.ts';
import type { Rooms } from './sync/rooms.ts';

/** What pages and handlers share with the process that serves them. */
export type Services = {
  readonly env: Env;
  readonly log: Logger;
  readonly store: Store;
  /** Live documents: tell open boards of changed records, read a document as it is saved. */
  readonly rooms: Rooms;
  /** Every change to a workshop goes through here. */
  readonly workshops: LiveWorkshops;
  /** Keeps versions of boards by itself. */
  readonly versions: LiveVersions;
  /** What happened on boards. */
  readonly history: BoardHistory;
  /** Signs sessions. */
  readonly secret: string;
  /** Limits, passwords and mail. */
  readonly access: AccessServices;
  /** Whether people can be sent to this process; never rejects. */
  readonly readHealth: () => Promise<Health>;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
};

// Next bundles pages with copies of these modules of their own: only a global is the same for all of them.
const key = Symbol.for('ninefold.services');
const holder = globalThis as typeof globalThis & { [key]?: Services };

/** Called once by the process, before anything is served. */
export function provideServices(services: Services): void {
  holder[key] = services;
}

/** @throws when the page runs in a process that was not started by `server/main.ts`, such as `next start` */
export function getServices(): Services {
  const services = holder[key];
  if (!services)
    throw new Error('The services are not there. Start the server with `npm start` or `npm run dev`.');
  return services;
}
