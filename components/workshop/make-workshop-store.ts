import type { BoardId } from '#lib/board/ids.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import type { WorkshopAnswer } from '#lib/workshop/view.ts';
import type { KnownWorkshop } from './known-workshop.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import type { WorkshopSnapshot, WorkshopStore } from './workshop-store.ts';

type SubscribeEvents = (listener: (event: BoardEvent) => void) => () => void;

export type WorkshopStoreOptions = {
  readonly boardId: BoardId;
  /** What the page came with. */
  readonly answer: WorkshopAnswer;
  /** Milliseconds of a clock that nobody sets, at which that answer was written. */
  readonly answeredAt: number;
  readonly local: () => number;
  /** Calls once there is nothing more urgent to do. */
  readonly whenIdle: (act: () => void) => void;
};

/** The store of a page: it lives through several sessions, and hears of the workshop through one at a time. */
export type PageWorkshop = WorkshopStore & {
  /** Takes the events of a session from now on; `close` ends that too. */
  readonly listen: (subscribeEvents: SubscribeEvents) => void;
};

/** Begins with what the page came with; whatever goes beyond that is fetched when it is needed. */
export function makeWorkshopStore(options: WorkshopStoreOptions): PageWorkshop {
  const { boardId, answer, local } = options;
  const listeners = new Set<() => void>();
  const clock = { offset: answer.now - options.answeredAt, error: Number.POSITIVE_INFINITY, at: local() };
  let known: KnownWorkshop | null = null;
  let snapshot: WorkshopSnapshot = { view: answer.view, ballot: answer.mine.ballot, drafts: null };
  let stop = () => {};
  let live: Promise<LiveWorkshop> | null = null;
  let now = () => local() + clock.offset;

  const put = (next: KnownWorkshop, shown: WorkshopSnapshot) => {
    known = next;
    if (isSame(shown, snapshot)) return;
    snapshot = shown;
    for (const listener of listeners) listener();
  };
  const start = async (): Promise<LiveWorkshop> => {
    const { openLateWorkshop } = await import('./late-workshop.ts');
    const path = `/api/boards/${boardId}/workshop`;
    const started = openLateWorkshop({ path, answer, known, clock, put });
    now = started.now;
    return started;
  };
  const wake = (): Promise<LiveWorkshop> => {
    const woken = live ?? start();
    live = woken;
    // Without a network the next event, or the next command, tries again.
    woken.catch(() => {
      if (live === woken) live = null;
    });
    return woken;
  };
  const tell = (event: BoardEvent) => {
    wake().then(
      (started) => started.hear(event),
      () => undefined,
    );
  };
  const hear = (event: BoardEvent) => {
    if (event.type === 'workshop' || event.type === 'drafts') tell(event);
    if (event.type !== 'joined') return;
    // Most boards have no workshop, and then nothing is waiting for the answer.
    if (snapshot.view || live) tell(event);
    else options.whenIdle(() => tell(event));
  };
  const asked = async <T>(act: (started: LiveWorkshop) => Promise<T>) => {
    try {
      return await act(await wake());
    } catch {
      return {
        is: 'refused',
        why: 'Ninefold cannot be reached. Nothing was changed; please try again.',
      } as const;
    }
  };

  return {
    get: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => now(),
    send: (command) => asked((started) => started.send(command)),
    reveal: (names) => asked((started) => started.reveal(names)),
    listen: (subscribeEvents) => {
      stop();
      stop = subscribeEvents(hear);
      if (snapshot.view) wake().catch(() => undefined);
    },
    close: () => {
      stop();
      stop = () => {};
      const ending = live;
      live = null;
      ending?.then(
        (started) => started.close(),
        () => undefined,
      );
    },
  };
}

function isSame(a: WorkshopSnapshot, b: WorkshopSnapshot): boolean {
  return a.view === b.view && a.ballot === b.ballot && a.drafts === b.drafts;
}
