import { pino } from 'pino';
import { vi } from 'vitest';
import { openAccess } from '#server/access/access-services.ts';
import { CLIENT_ADDRESS } from '#server/access/client-address.ts';
import { type LiveSession, liveSession } from '#server/access/live-session.ts';
import type { Mail } from '#server/access/mail-sender.ts';
import { parseEnv } from '#server/env.ts';
import { createBoard } from '#server/records/create-board.ts';
import type { BoardHistory } from '#server/records/versions/board-history.ts';
import type { LiveVersions } from '#server/records/versions/live-versions.ts';
import type { LiveWorkshops } from '#server/records/workshop/live-workshops.ts';
import { provideServices } from '#server/services.ts';
import type { Store } from '#server/store/open-store.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { insertTestUser } from '#server/testing/insert-records.ts';
import { startTestSession } from '#server/testing/test-session.ts';
import { maker } from '../maker.ts';

const secret = 'a secret for the tests of accounts, and long';
const site = 'http://localhost:3000';

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

type Question = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly params?: Readonly<Record<string, string>>;
  readonly origin?: string | null;
};

/** A browser: it keeps the session cookie that it is given. */
export type Browser = {
  readonly ask: (handler: unknown, body?: unknown, question?: Question) => Promise<Response>;
  /** Becomes a new guest of that name. */
  readonly beGuest: (name: string) => Promise<void>;
  readonly session: () => Promise<LiveSession | null>;
  readonly cookie: () => string;
};

export type AccountBed = {
  readonly store: Store;
  /** Every call of `rooms.closeWhere`, as the sockets that it would close: by session and by person. */
  readonly rooms: {
    readonly closeWhere: ReturnType<typeof vi.fn>;
    readonly sendEvent: ReturnType<typeof vi.fn>;
  };
  readonly mails: Mail[];
  readonly browse: (address?: string) => Browser;
  readonly makeBoard: (browser: Browser, title: string) => ReturnType<typeof createBoard>;
};

/** The services of one process over a database, with mail that is kept and limits that are told. */
export function openAccountBed(store: Store, environment: Record<string, string> = {}): AccountBed {
  const env = parseEnv({
    NEXTAUTH_URL: site,
    SMTP_URL: 'smtp://localhost:1',
    MAIL_FROM: 'boards@example.org',
    ...environment,
  });
  const mails: Mail[] = [];
  const rooms = { closeWhere: vi.fn(), sendEvent: vi.fn(), closeBoard: vi.fn(async () => {}) };
  const access = openAccess(env);
  const send = async (mail: Mail) => void mails.push(mail);
  provideServices({
    env,
    log: pino({ level: 'silent' }),
    store,
    // Handlers of accounts ask nothing else of it.
    rooms: rooms as unknown as Rooms,
    workshops: {} as unknown as LiveWorkshops,
    versions: {} as unknown as LiveVersions,
    history: {} as unknown as BoardHistory,
    secret,
    access: { ...access, mail: access.mail && { send } },
    readHealth: async () => {
      throw new Error('not asked here');
    },
    startedAt: 0,
  });
  return {
    store,
    rooms,
    mails,
    browse: (address = '192.0.2.1') => browse(store, address),
    makeBoard: async (browser, title) => {
      const session = await browser.session();
      if (!session) throw new Error('Nobody is signed in.');
      return createBoard(store.db, { title, template: 'blank', ownerId: session.user.id }, maker);
    },
  };
}

let guests = 0;

function browse(store: Store, address: string): Browser {
  let cookie = '';
  return {
    ask: async (handler, body, { method = 'POST', params = {}, origin = site } = {}) => {
      const headers = new Headers({
        host: new URL(site).host,
        'user-agent': 'Test Firefox/1.0 Linux',
        cookie,
      });
      headers.set(CLIENT_ADDRESS, address);
      headers.set('content-length', String(body === undefined ? 0 : JSON.stringify(body).length));
      if (origin) headers.set('origin', origin);
      const text = body === undefined ? null : JSON.stringify(body);
      const request = new Request(`${site}/api`, { method, headers, body: text });
      const response = await (handler as Handler)(request, { params: Promise.resolve(params as never) });
      const [pair] = response.headers.get('set-cookie')?.split(';') ?? [];
      if (pair !== undefined) cookie = pair.endsWith('=') ? '' : pair;
      return response;
    },
    beGuest: async (name) => {
      guests += 1;
      const user = await insertTestUser(store, `${name}-${guests}`);
      cookie = (await startTestSession(store, user, secret)).cookie;
    },
    session: () => liveSession(cookie, { db: store.db, secret, now: Date.now }),
    cookie: () => cookie,
  };
}

/** The secret in the last mail's link. */
export function tokenIn(mails: readonly Mail[]): string {
  return /\/sign-in\/link#([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
}

/** The code of a refusal. */
export async function codeOf(response: Response): Promise<unknown> {
  const data: unknown = await response.json();
  const error: unknown = typeof data === 'object' && data && 'error' in data ? data.error : null;
  return typeof error === 'object' && error && 'code' in error ? error.code : null;
}
