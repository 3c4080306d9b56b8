import type { UserId } from '#lib/board/ids.ts';
import { checkBoardShapes } from '../board-shapes.ts';
import { defaultLimits } from '../limits.ts';
import { LiveDocument } from '../live-document.ts';

/** What one live document says to each update, and what a log would keep of it. */
export class CheckedLog {
  readonly updates: Uint8Array[] = [];
  readonly owners = new Map<number, UserId>();
  document: LiveDocument;
  readonly #limits: { -readonly [K in keyof typeof defaultLimits]: number } = { ...defaultLimits };

  constructor(limits: Partial<Record<'boardNotes' | 'boardLinks', number>> = {}) {
    Object.assign(this.#limits, limits);
    this.document = this.#load();
  }

  #load(): LiveDocument {
    const stored = { snapshot: null, updates: this.updates, clientOwners: this.owners };
    return new LiveDocument(stored, { limits: this.#limits, shapes: checkBoardShapes, now: () => 0 });
  }

  /** As the process does that takes over. */
  restart(): void {
    this.document = this.#load();
  }

  /** The rule that the update breaks, or `null`. */
  take(update: Uint8Array, userId: UserId): string | null {
    const applied = this.document.apply(update, { userId, claims: 0 });
    if (applied.is === 'refused') {
      if (applied.tainted) this.restart();
      return applied.rule;
    }
    this.updates.push(...applied.updates);
    for (const client of applied.claims) this.owners.set(client, userId);
    return null;
  }
}
