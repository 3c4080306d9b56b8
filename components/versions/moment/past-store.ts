import type { Comparison } from '../compare/comparison.ts';
import type { Moment, MomentStore } from '../moment-store.ts';
import type { PastBoard, PastSource } from './load-past.ts';

/** What there is to draw of the moment that is looked at. */
export type Drawn =
  | { readonly is: 'nothing' }
  | { readonly is: 'past'; readonly past: PastBoard }
  | { readonly is: 'compared'; readonly comparison: Comparison };

export type Past = {
  /** What was asked for last. */
  readonly moment: Moment;
  readonly state: { readonly is: 'loading' | 'here' } | { readonly is: 'failed'; readonly message: string };
  /** While the next one is on its way, the one before stays. */
  readonly drawn: Drawn;
};

export type PastStore = {
  readonly get: () => Past;
  readonly subscribe: (listener: () => void) => () => void;
  readonly retry: () => void;
};

/**
 * Follows what is looked at and fetches it, one moment after another: who draws the timeline along asks for what lies
 * between only as fast as it comes.
 */
export function makePastStore(moments: MomentStore, source: PastSource): PastStore {
  const listeners = new Set<() => void>();
  let past: Past = { moment: { is: 'now' }, state: { is: 'here' }, drawn: { is: 'nothing' } };
  let wanted: Moment = past.moment;
  let isBusy = false;
  let stop = () => {};

  const latest = () => wanted;
  const put = (next: Past) => {
    past = next;
    for (const listener of listeners) listener();
  };
  const follow = () => {
    const moment = moments.get()?.moment ?? { is: 'now' };
    if (moment === wanted) return;
    wanted = moment;
    void load();
  };
  const load = async () => {
    if (wanted.is === 'now') {
      put({ moment: wanted, state: { is: 'here' }, drawn: { is: 'nothing' } });
      return;
    }
    put({ ...past, moment: wanted, state: { is: 'loading' } });
    if (isBusy) return;
    isBusy = true;
    const moment: Exclude<Moment, { is: 'now' }> = wanted;
    const result = await fetchMoment(source, moment);
    isBusy = false;
    const next: Moment = latest();
    if (next !== moment) {
      // Looked away meanwhile, to the present or to what is to come next: what came shows the way there.
      if (next.is === 'now') return;
      if (result.is === 'here') past = { ...past, drawn: result.data };
      return void load();
    }
    put(
      result.is === 'failed'
        ? { ...past, moment, state: result }
        : { moment, state: { is: 'here' }, drawn: result.data },
    );
  };
  return {
    get: () => past,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        stop = moments.subscribe(follow);
        follow();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    retry: () => void load(),
  };
}

type Fetched =
  | { readonly is: 'here'; readonly data: Drawn }
  | { readonly is: 'failed'; readonly message: string };

async function fetchMoment(source: PastSource, moment: Exclude<Moment, { is: 'now' }>): Promise<Fetched> {
  if (moment.is === 'past') {
    const asked = await source.boardAt(moment.seq);
    return asked.is === 'failed' ? asked : { is: 'here', data: { is: 'past', past: asked.data } };
  }
  const asked = await source.compare(moment.from, moment.to);
  return asked.is === 'failed' ? asked : { is: 'here', data: { is: 'compared', comparison: asked.data } };
}
