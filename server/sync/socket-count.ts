import type { SyncLimits } from './limits.ts';

export type CountLimits = Pick<SyncLimits, 'socketsPerUser' | 'socketsPerAddress' | 'socketsWaiting'>;

/** One open socket in the count. */
export type CountedSocket = {
  /** It is this person's, from now on; `false` when they have too many, and then it is nobody's. */
  readonly belongsTo: (userId: string) => boolean;
  /** It waits no longer. */
  readonly admitted: () => void;
  readonly closed: () => void;
};

export type CountRule = 'too-many-waiting' | 'too-many-from-address';

/** How many sockets are open, and whose: sockets, not events, so that no count can leak. */
export class SocketCount {
  readonly #limits: CountLimits;
  readonly #byAddress = new Map<string, number>();
  readonly #byUser = new Map<string, number>();
  #waiting = 0;

  constructor(limits: CountLimits) {
    this.#limits = limits;
  }

  /** Counts a socket that has just been opened, or names the rule by which there is no room for it. */
  open(address: string): CountedSocket | CountRule {
    if (this.#waiting >= this.#limits.socketsWaiting) return 'too-many-waiting';
    if (!add(this.#byAddress, address, this.#limits.socketsPerAddress)) return 'too-many-from-address';
    this.#waiting += 1;
    let state: 'waiting' | 'admitted' | 'closed' = 'waiting';
    let user: string | null = null;
    const leaveQueue = (next: 'admitted' | 'closed') => {
      if (state === 'waiting') this.#waiting -= 1;
      state = next;
    };
    return {
      belongsTo: (userId) => {
        if (state === 'closed') return true;
        if (!add(this.#byUser, userId, this.#limits.socketsPerUser)) return false;
        user = userId;
        return true;
      },
      admitted: () => {
        if (state === 'waiting') leaveQueue('admitted');
      },
      closed: () => {
        if (state === 'closed') return;
        leaveQueue('closed');
        remove(this.#byAddress, address);
        if (user !== null) remove(this.#byUser, user);
      },
    };
  }
}

function add(counts: Map<string, number>, key: string, most: number): boolean {
  const count = counts.get(key) ?? 0;
  if (count >= most) return false;
  counts.set(key, count + 1);
  return true;
}

function remove(counts: Map<string, number>, key: string): void {
  const count = counts.get(key) ?? 0;
  if (count > 1) counts.set(key, count - 1);
  else counts.delete(key);
}
