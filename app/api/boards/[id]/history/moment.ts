import { z } from 'zod';
import { Refusal } from '../../../refusal.ts';

/** The number of an update. */
export const seqShape = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const written = /^[1-9]\d{0,15}$/;

/**
 * A whole number from 1 in the address; `null` when it is not there.
 * @throws {Refusal} when it is something else
 */
export function wholeIn(request: Request, name: string): number | null {
  const text = new URL(request.url).searchParams.get(name);
  if (text === null) return null;
  if (!written.test(text)) throw new Refusal('bad-request');
  return Number(text);
}
