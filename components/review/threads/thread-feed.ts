import { getJson } from '#components/workshop/get-json.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import { parseThreadPage } from '#lib/review/parse-thread.ts';
import { THREADS_A_PAGE, type Thread } from '#lib/review/thread.ts';
import type { ThreadsSnapshot } from './thread-store.ts';

/** Asks the server for threads, one question at a time. */
export type ThreadFeed = {
  /** Looks at all of them, page by page; what was known and is not among them is asked for once more. */
  readonly look: () => void;
  /** Asks for these, before anything else. */
  readonly ask: (threads: readonly ThreadId[]) => void;
  /** Tries again at once what failed. */
  readonly retry: () => void;
  readonly close: () => void;
};

export type FeedAnswer = {
  readonly threads: readonly Thread[];
  /** Asked for, and not there. */
  readonly gone: readonly ThreadId[];
  /** Unread ones on the whole board. */
  readonly unread: number;
  /** What `moment` said when it was asked. */
  readonly askedAt: number;
};

type FeedOptions = {
  /** `/api/boards/…/threads` */
  readonly path: string;
  /** Grows with everything that happens. */
  readonly moment: () => number;
  readonly known: () => Iterable<ThreadId>;
  readonly take: (answer: FeedAnswer) => void;
  readonly tell: (status: ThreadsSnapshot['status']) => void;
};

/** Milliseconds before what failed is asked again: the first time, and at most. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

export function makeThreadFeed({ path, moment, known, take, tell }: FeedOptions): ThreadFeed {
  const wanted = new Set<ThreadId>();
  let look: { from: string | null; readonly seen: Set<ThreadId> } | null = null;
  let next: 'nothing' | 'look' = 'nothing';
  let sight: 'part' | 'whole' = 'part';
  let work: 'none' | 'on' | 'closed' = 'none';
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const askSome = async (): Promise<boolean> => {
    const ids = [...wanted].slice(0, THREADS_A_PAGE);
    for (const id of ids) wanted.delete(id);
    const askedAt = moment();
    const page = parseThreadPage(await getJson(`${path}?ids=${ids.join(',')}`));
    if (isClosed()) return true;
    if (!page) {
      for (const id of ids) wanted.add(id);
      return false;
    }
    const there = new Set(page.threads.map(({ id }) => id));
    take({ ...page, gone: ids.filter((id) => !there.has(id)), askedAt });
    return true;
  };
  const lookOn = async (): Promise<boolean> => {
    const { from, seen } = look ?? { from: null, seen: new Set<ThreadId>() };
    const askedAt = moment();
    const query = from === null ? '' : `?from=${encodeURIComponent(from)}`;
    const page = parseThreadPage(await getJson(`${path}${query}`));
    if (isClosed()) return true;
    if (!page) return false;
    for (const { id } of page.threads) seen.add(id);
    look = page.next === null ? null : { from: page.next, seen };
    if (!look) sight = 'whole';
    take({ ...page, gone: [], askedAt });
    // It went, or it came to the front while the pages were turned.
    if (!look) for (const id of known()) if (!seen.has(id)) wanted.add(id);
    return true;
  };
  const goOn = async () => {
    if (work !== 'none') return;
    work = 'on';
    clearTimeout(timer);
    let went = true;
    while (went && !isClosed() && (wanted.size > 0 || look || next === 'look')) {
      if (!look && wanted.size === 0) {
        look = { from: null, seen: new Set() };
        next = 'nothing';
      }
      went = wanted.size > 0 ? await askSome() : await lookOn();
    }
    if (isClosed()) return;
    work = 'none';
    tell(went ? 'ready' : 'failed');
    if (went) wait = FIRST_WAIT;
    else {
      timer = setTimeout(goOn, wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    }
  };
  const isClosed = () => work === 'closed';
  const start = () => {
    wait = FIRST_WAIT;
    void goOn();
  };

  return {
    look: () => {
      next = 'look';
      start();
    },
    ask: (threads) => {
      for (const id of threads) wanted.add(id);
      if (threads.length > 0) start();
    },
    retry: () => {
      if (sight === 'part') tell('loading');
      start();
    },
    close: () => {
      work = 'closed';
      clearTimeout(timer);
    },
  };
}
