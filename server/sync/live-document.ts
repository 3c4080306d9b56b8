import * as Y from 'yjs';
import type { GateRule } from './gate-rule.ts';
import { hasGaps, loadDocument, restores, rootNames } from './load-document.ts';
import { nestsTooDeep } from './new-items.ts';
import { checkUpdate } from './structural-gate.ts';

/** Why an update from a client is refused: by the gate before, or by what it did to the document. */
export type RefusalRule = GateRule | 'not-applicable' | 'leaves-gaps';

export type Applied =
  /** What the document took from it, as it is to be logged: nothing when it knew everything. */
  | { readonly is: 'applied'; readonly updates: readonly Uint8Array[] }
  /** `tainted`: the document may be half changed and must be loaded again. */
  | { readonly is: 'refused'; readonly rule: RefusalRule; readonly tainted: boolean };

/** Encoded answers kept for joiners that come with the same state vector, as after a restart they all do. */
const KEPT_ANSWERS = 8;

/** A document in memory that strangers write to. */
export class LiveDocument {
  readonly #doc: Y.Doc;
  readonly #answers = new Map<string, Uint8Array>();
  #emitted: Uint8Array[] = [];
  #tooDeep = false;

  /** @throws when the log does not give a complete document */
  constructor(stored: Parameters<typeof loadDocument>[0]) {
    this.#doc = loadDocument(stored);
    this.#doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#tooDeep ||= nestsTooDeep(transaction);
    });
    this.#doc.on('update', (update: Uint8Array) => {
      this.#emitted.push(update);
      this.#answers.clear();
    });
  }

  apply(update: Uint8Array): Applied {
    const rule = checkUpdate(update, rootNames);
    if (rule) return { is: 'refused', rule, tainted: false };
    this.#emitted = [];
    try {
      Y.applyUpdate(this.#doc, update);
    } catch {
      // Yjs throws on references that lead nowhere, at times after it has changed the document.
      return { is: 'refused', rule: 'not-applicable', tainted: true };
    }
    if (this.#tooDeep) return { is: 'refused', rule: 'nested-too-deep', tainted: true };
    if (hasGaps(this.#doc)) return { is: 'refused', rule: 'leaves-gaps', tainted: true };
    return { is: 'applied', updates: this.#emitted };
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /**
   * Everything that a peer with this encoded state vector lacks; without one, everything.
   * @throws when the state vector is malformed
   */
  stateSince(stateVector: Uint8Array = emptyStateVector): Uint8Array {
    const key = Buffer.from(stateVector).toString('latin1');
    const known = this.#answers.get(key);
    if (known) return known;
    const state = Y.encodeStateAsUpdate(this.#doc, stateVector);
    if (this.#answers.size < KEPT_ANSWERS) this.#answers.set(key, state);
    return state;
  }

  /** The whole state, proven to load into a document that stands where this one stands; `null` when it does not. */
  provenState(): Uint8Array | null {
    const state = this.stateSince();
    try {
      return restores(state, this.#doc) ? state : null;
    } catch {
      return null;
    }
  }

  destroy(): void {
    this.#doc.destroy();
  }
}

const emptyStateVector = Uint8Array.of(0);
