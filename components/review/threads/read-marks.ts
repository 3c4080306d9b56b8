import { callApi } from '#components/entry/call-api.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import { THREADS_A_PAGE, type Thread } from '#lib/review/thread.ts';

/** What this person has looked at in this tab, told to the server, again if it could not be told. */
export type ReadMarks = {
  /** The thread as it is once the marks have arrived. */
  readonly applyTo: (thread: Thread) => Thread;
  /** Marks these as seen as they are now. */
  readonly mark: (seen: readonly Thread[], which: 'these' | 'all') => void;
  /** Sends what could not be sent. */
  readonly retry: () => void;
};

type Mark = { readonly threads: readonly ThreadId[] | 'all'; readonly until: number };

/** @param path `/api/boards/…/threads` */
export function makeReadMarks(path: string): ReadMarks {
  const seenUntil = new Map<ThreadId, number>();
  let allUntil = 0;
  let unsent: readonly Mark[] = [];

  const send = async (mark: Mark) => {
    const answer = await callApi('POST', `${path}/read`, mark);
    if (!answer.ok) unsent = [...unsent, mark];
  };
  return {
    applyTo: (thread) => {
      const until = Math.max(allUntil, seenUntil.get(thread.id) ?? 0);
      return thread.isUnread && thread.changedAt <= until ? { ...thread, isUnread: false } : thread;
    },
    mark: (seen, which) => {
      const until = seen.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0);
      if (which === 'all') {
        allUntil = Math.max(allUntil, until);
        void send({ threads: 'all', until });
        return;
      }
      for (const { id, changedAt } of seen) seenUntil.set(id, changedAt);
      const ids = seen.map(({ id }) => id);
      for (let from = 0; from < ids.length; from += THREADS_A_PAGE)
        void send({ threads: ids.slice(from, from + THREADS_A_PAGE), until });
    },
    retry: () => {
      const again = unsent;
      unsent = [];
      for (const mark of again) void send(mark);
    },
  };
}
