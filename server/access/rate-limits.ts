import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitName, LimitRule } from './limit-rules.ts';

export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false /** In seconds. */; readonly retryAfter: number };

export type RateLimits = {
  /** Counts one attempt of `key`, such as an address or an account, and says whether it may go on. */
  readonly consume: (limit: LimitName, key: string) => Promise<Verdict>;
  /** Takes one attempt back: it was none that should count. */
  readonly giveBack: (limit: LimitName, key: string) => Promise<void>;
};

/** Counts in memory: a restart forgives, and one process knows nothing of another. */
export function makeRateLimits(rules: Readonly<Record<LimitName, LimitRule>>): RateLimits {
  const limiters = new Map(
    Object.entries(rules).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ points, duration: seconds, keyPrefix: name }),
    ]),
  );
  const limiterOf = (name: LimitName): RateLimiterMemory => {
    const limiter = limiters.get(name);
    if (!limiter) throw new Error(`There is no limit called ${name}.`);
    return limiter;
  };
  return {
    consume: async (limit, key) => {
      try {
        await limiterOf(limit).consume(key);
        return { allowed: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { allowed: false, retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) };
      }
    },
    giveBack: async (limit, key) => {
      await limiterOf(limit).reward(key);
    },
  };
}
