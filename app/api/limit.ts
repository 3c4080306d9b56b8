import type { LimitName } from '#server/access/limit-rules.ts';
import type { Services } from '#server/services.ts';
import { Refusal } from './refusal.ts';

/** Counts one attempt. @throws {Refusal} `too-often`, with the time after which it may be tried again */
export async function limit({ access }: Services, name: LimitName, key: string): Promise<void> {
  const verdict = await access.limits.consume(name, key);
  if (!verdict.allowed) throw new Refusal('too-often', verdict.retryAfter);
}
