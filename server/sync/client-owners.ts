import type { UserId } from '#lib/board/ids.ts';
import type { ClientRange } from './structural-gate.ts';

/** Who writes in a document, as the owners of client ids tell it. */
export type Writer = {
  readonly userId: UserId;
  /** Client ids that this socket has claimed so far. */
  readonly claims: number;
};

type ClaimAnswer =
  | { readonly is: 'allowed'; readonly claims: readonly number[] }
  | { readonly is: 'refused'; readonly rule: ClaimRule };

/** `revealed`: structs of what the document held before all of it was taken out. */
export type ClaimRule = 'foreign-client' | 'too-many-ids' | 'revealed';

/** Whose client ids are, on one document: the first who writes under an id has it for good. */
export class ClientOwners {
  readonly #owners: Map<number, UserId>;
  readonly #clockOf: (client: number) => number;
  readonly #most: number;

  /** `clockOf` tells how far the document knows a client; `most` is how many ids one socket may claim. */
  constructor(known: ReadonlyMap<number, UserId>, clockOf: (client: number) => number, most: number) {
    this.#owners = new Map(known);
    this.#clockOf = clockOf;
    this.#most = most;
  }

  ownerOf(client: number): UserId | undefined {
    return this.#owners.get(client);
  }

  /** Whether the writer may bring these structs, and which ids that would claim. What is known already is nobody's matter. */
  ask(ranges: readonly ClientRange[], { userId, claims }: Writer): ClaimAnswer {
    const claimed: number[] = [];
    for (const { client, to } of ranges) {
      const known = this.#clockOf(client);
      if (to <= known) continue;
      const owner = this.#owners.get(client);
      if (owner === undefined) claimed.push(client);
      // An id comes with structs, and a document never forgets that it had some: this one has begun anew since.
      else if (known === 0) return { is: 'refused', rule: 'revealed' };
      else if (owner !== userId) return { is: 'refused', rule: 'foreign-client' };
    }
    if (claims + claimed.length > this.#most && claimed.length > 0)
      return { is: 'refused', rule: 'too-many-ids' };
    return { is: 'allowed', claims: claimed };
  }

  claim(clients: readonly number[], userId: UserId): void {
    for (const client of clients) this.#owners.set(client, userId);
  }
}
