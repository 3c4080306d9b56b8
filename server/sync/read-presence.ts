import * as decoding from 'lib0/decoding';
import { type PresenceUser, presenceKeys } from '#lib/sync/presence.ts';

/** One entry of an awareness frame with its state still undecoded. */
export type RawEntry = { readonly clientId: number; readonly clock: number; readonly json: Uint8Array };

/**
 * The entries of an awareness frame, lazily: an unmodified client repeats everyone's states, and nearly all of them
 * are skipped unread.
 * @throws when the bytes end early or claim more than `most` entries
 */
export function* readEntries(bytes: Uint8Array, most: number): Generator<RawEntry> {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > most) throw new RangeError(`more than ${most} entries of presence`);
  for (let index = 0; index < count; index++) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    yield { clientId, clock, json: decoding.readVarUint8Array(decoder) };
  }
}

/**
 * The state as the server passes it on: known keys only, and `user` from the session whatever the client wrote.
 * `'null'` for a client that shows nothing; `undefined` when it is not a state at all.
 */
export function stampState(json: Uint8Array, user: PresenceUser): string | undefined {
  try {
    const state: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
    if (state === null) return 'null';
    if (typeof state !== 'object' || Array.isArray(state)) return undefined;
    const known = new Map<string, unknown>(Object.entries(state));
    const kept = presenceKeys.flatMap((key) => (known.has(key) ? [[key, known.get(key)] as const] : []));
    return JSON.stringify({ ...Object.fromEntries(kept), user });
  } catch {
    return undefined;
  }
}
