import type { PresenceUser } from '#lib/sync/presence.ts';
import type { SyncLimits } from './limits.ts';
import { readEntries, stampState } from './read-presence.ts';
import { type AwarenessEntry, writeAwareness } from './write-frames.ts';

/** One socket in the eyes of presence; the object itself is the identity. */
export type Speaker = { readonly user: PresenceUser };

/** One frame about everyone who changed; `onlyAbout` is the one speaker that need not be told it. */
export type PresenceNews = { readonly frame: Uint8Array; readonly onlyAbout: Speaker | null };

type Claim = {
  readonly speaker: Speaker;
  readonly clientId: number;
  /** The newest that the socket said and that the others have not been told. */
  heard: { readonly clock: number; readonly json: Uint8Array } | null;
  /** The newest clock that was heard, told or not. */
  clock: number;
  /** What the others know. */
  told: AwarenessEntry | null;
};

/**
 * Who is in a room and what they show of themselves. A socket speaks for one client id, the first that it claims;
 * whatever it says about others is an echo and ignored. However fast it speaks, only its latest state is read, once
 * per tick.
 */
export class Presence {
  readonly #limits: Pick<SyncLimits, 'presenceState' | 'presenceEntries' | 'presenceOwners'>;
  readonly #claims = new Map<Speaker, Claim>();
  readonly #speakers = new Map<number, Speaker>();
  /** Ids that a user ever spoke for: a late echo must not make them another's. Oldest first. */
  readonly #owners = new Map<number, string>();
  readonly #changed = new Set<Claim>();
  readonly #gone: AwarenessEntry[] = [];

  constructor(limits: Pick<SyncLimits, 'presenceState' | 'presenceEntries' | 'presenceOwners'>) {
    this.#limits = limits;
  }

  /** True when there is something to tell at the next tick. */
  get hasNews(): boolean {
    return this.#changed.size > 0 || this.#gone.length > 0;
  }

  /** Takes in the body of an awareness frame. @throws when it is malformed */
  hear(speaker: Speaker, body: Uint8Array): void {
    for (const { clientId, clock, json } of readEntries(body, this.#limits.presenceEntries)) {
      const claim = this.#claims.get(speaker) ?? this.#claim(speaker, clientId, json);
      if (claim?.clientId !== clientId || clock < claim.clock || json.length > this.#limits.presenceState)
        continue;
      claim.clock = clock;
      // A copy: the bytes are a view of a frame that will be reused.
      claim.heard = { clock, json: json.slice() };
      this.#changed.add(claim);
    }
  }

  #claim(speaker: Speaker, clientId: number, json: Uint8Array): Claim | undefined {
    if (isNull(json)) return undefined;
    const owner = this.#owners.get(clientId);
    if (owner !== undefined && owner !== speaker.user.id) return undefined;
    // The same person's new socket, while the old one has not been noticed to be dead: the new one speaks.
    const former = this.#speakers.get(clientId);
    const earlier = former && this.#claims.get(former);
    if (former) this.#claims.delete(former);
    if (earlier) this.#changed.delete(earlier);
    const claim: Claim = { speaker, clientId, heard: null, clock: 0, told: earlier?.told ?? null };
    this.#claims.set(speaker, claim);
    this.#speakers.set(clientId, speaker);
    this.#remember(clientId, speaker.user.id);
    return claim;
  }

  #remember(clientId: number, userId: string): void {
    this.#owners.delete(clientId);
    this.#owners.set(clientId, userId);
    if (this.#owners.size <= this.#limits.presenceOwners) return;
    for (const id of this.#owners.keys()) {
      if (this.#speakers.has(id)) continue;
      this.#owners.delete(id);
      return;
    }
  }

  /** Forgets the socket; the others are to be told at once. */
  leave(speaker: Speaker): void {
    const claim = this.#claims.get(speaker);
    if (!claim) return;
    this.#claims.delete(speaker);
    this.#speakers.delete(claim.clientId);
    this.#changed.delete(claim);
    if (claim.told) this.#gone.push({ ...claim.told, json: 'null' });
  }

  /** One frame with all that changed since the last tick, or `null`; `onlyAbout` need not be told about itself. */
  takeNews(): PresenceNews | null {
    const entries = this.#gone.splice(0);
    const [first] = this.#changed;
    const onlyAbout = first && entries.length === 0 && this.#changed.size === 1 ? first.speaker : null;
    for (const claim of this.#changed) {
      if (!claim.heard) continue;
      const json = stampState(claim.heard.json, claim.speaker.user);
      if (json !== undefined) {
        claim.told = { clientId: claim.clientId, clock: claim.heard.clock, json };
        entries.push(claim.told);
      }
      claim.heard = null;
    }
    this.#changed.clear();
    return entries.length === 0 ? null : { frame: writeAwareness(entries), onlyAbout };
  }

  /** What a newcomer is told: everyone as the others know them; `null` when nobody shows anything. */
  everyone(): Uint8Array | null {
    const entries = [...this.#claims.values()].flatMap(({ told }) =>
      told && told.json !== 'null' ? told : [],
    );
    return entries.length === 0 ? null : writeAwareness(entries);
  }
}

const nullText = [...'null'].map((letter) => letter.charCodeAt(0));

function isNull(json: Uint8Array): boolean {
  return json.length === nullText.length && nullText.every((code, index) => json[index] === code);
}
