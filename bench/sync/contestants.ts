import type { WireName } from './load/wire.ts';

export type ContestantKey =
  | 'own'
  | 'y-websocket'
  | 'y-leveldb'
  | 'hocuspocus'
  | 'hocuspocus-sqlite'
  | 'relay'
  | 'gathering-relay';

/** A server that takes part. */
export type Contestant = {
  readonly key: ContestantKey;
  readonly title: string;
  readonly wire: WireName;
  /** Whether it holds documents at all, and whether they outlive its process. */
  readonly keeps: 'nothing' | 'in memory' | 'on disk';
};

export const contestants: readonly Contestant[] = [
  { key: 'own', title: 'Ninefold, SQLite', wire: 'y-websocket', keeps: 'on disk' },
  { key: 'y-websocket', title: 'y-websocket server', wire: 'y-websocket', keeps: 'in memory' },
  { key: 'y-leveldb', title: 'y-websocket server, leveldb', wire: 'y-websocket', keeps: 'on disk' },
  { key: 'hocuspocus', title: 'Hocuspocus', wire: 'hocuspocus', keeps: 'in memory' },
  { key: 'hocuspocus-sqlite', title: 'Hocuspocus, SQLite', wire: 'hocuspocus', keeps: 'on disk' },
  { key: 'relay', title: 'bare `ws` relay', wire: 'relay', keeps: 'nothing' },
  { key: 'gathering-relay', title: 'relay, gathers 16 ms', wire: 'gathered', keeps: 'nothing' },
];

export function contestantOf(key: ContestantKey): Contestant {
  const found = contestants.find((each) => each.key === key);
  if (!found) throw new Error(`There is no server “${key}”.`);
  return found;
}
