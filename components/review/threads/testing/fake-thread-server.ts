import { onTestFinished, vi } from 'vitest';
import type { ThreadId } from '#lib/review/ids.ts';
import type { Thread } from '#lib/review/thread.ts';
import { compareThreads } from '#lib/review/thread-order.ts';

type Call = { readonly method: string; readonly path: string; readonly body: unknown };

/** For tests: what a board's address for threads answers, from a list that a test changes as others would. */
export function fakeThreadServer(first: readonly Thread[], { page = 100 } = {}) {
  let threads = new Map(first.map((thread) => [thread.id, thread]));
  let holding: (() => void)[] | null = null;
  let mood: 'well' | 'away' = 'well';
  const calls: Call[] = [];
  const deeds = new Map<string, () => Response>();

  const answer = ({ method, path }: Call): Response => {
    const { searchParams, pathname } = new URL(path, 'http://board');
    if (method !== 'GET') return deeds.get(`${method} ${pathname}`)?.() ?? Response.json({});
    const all = [...threads.values()].sort(compareThreads);
    const unread = all.filter(({ isUnread }) => isUnread).length;
    const ids = searchParams.get('ids')?.split(',');
    if (ids) return Response.json({ threads: all.filter(({ id }) => ids.includes(id)), unread });
    const from = Number(searchParams.get('from') ?? 0);
    const next = from + page < all.length ? String(from + page) : null;
    return Response.json({ threads: all.slice(from, from + page), next, unread });
  };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}): Promise<Response> => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const call = { method: init.method ?? 'GET', path, body };
    calls.push(call);
    if (mood === 'away') throw new TypeError('no network');
    const told = answer(call);
    if (holding && call.method === 'GET') await new Promise<void>((go) => holding?.push(go));
    return told;
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return {
    calls,
    /** What was asked by GET, without the board's address. */
    asked: () =>
      calls.filter(({ method }) => method === 'GET').map(({ path }) => path.replace(/^.*\/threads/, '')),
    put: (...changed: readonly Thread[]) => {
      threads = new Map([...threads, ...changed.map((thread) => [thread.id, thread] as const)]);
    },
    take: (id: ThreadId) => threads.delete(id),
    /** @param path what follows the board's address */
    onDeed: (deed: string, respond: () => Response) => {
      const [method, path] = deed.split(' ');
      deeds.set(`${method} /api/boards/board-0001/${path}`, respond);
    },
    goAway: () => {
      mood = 'away';
    },
    comeBack: () => {
      mood = 'well';
    },
    /** What is asked for is written down, and stays on its way until `release`; deeds are answered at once. */
    hold: () => {
      holding = [];
    },
    release: () => {
      const waiting = holding ?? [];
      holding = null;
      for (const go of waiting) go();
    },
  };
}
