import * as Y from 'yjs';
import { boardRoots } from '#lib/sync/board-roots.ts';
import type { StoredDoc } from '../store/doc-log.ts';
import type { NoteFate } from '../store/threads-of-notes.ts';
import { checkBoardShapes, type ShapeCheck } from './board-shapes.ts';
import { bringsNews } from './brings-news.ts';
import { type ClaimRule, ClientOwners, type Writer } from './client-owners.ts';
import { cutsTooMuch } from './cut-count.ts';
import { DocumentSize } from './document-size.ts';
import type { GateRule } from './gate-rule.ts';
import { BudgetSpent, withinBudget } from './integration-budget.ts';
import { defaultLimits, type SyncLimits } from './limits.ts';
import { hasGaps, restores, rootNames } from './load-document.ts';
import { noteFates } from './note-fates.ts';
import { RestableDoc } from './restable-doc.ts';
import type { ShapeRule } from './shape-rule.ts';
import { checkUpdate } from './structural-gate.ts';

/** Why an update from a client is refused: by the gate before, or by what it did to the document. */
export type RefusalRule =
  | GateRule
  | ClaimRule
  | ShapeRule
  | 'locked'
  | 'board-too-large'
  | 'not-applicable'
  | 'leaves-gaps';

export type Applied =
  /**
   * What the document took from it, as it is to be logged: nothing when it knew everything. `claims` are the
   * client ids that are the writer's from now on, `notes` those that came or went.
   */
  | {
      readonly is: 'applied';
      readonly updates: readonly Uint8Array[];
      readonly claims: readonly number[];
      readonly notes: readonly NoteFate[];
    }
  /** `tainted`: the document may be half changed and must be loaded again. */
  | { readonly is: 'refused'; readonly rule: RefusalRule; readonly tainted: boolean };

export type LiveOptions = {
  readonly limits: Pick<
    SyncLimits,
    'documentSize' | 'restSize' | 'boardNotes' | 'boardLinks' | 'socketClients'
  >;
  readonly shapes: ShapeCheck;
  /** Milliseconds of a clock that never steps back. */
  readonly now: () => number;
};

const defaultOptions: LiveOptions = {
  limits: defaultLimits,
  shapes: checkBoardShapes,
  now: () => performance.now(),
};

/** A document in memory that strangers write to. */
export class LiveDocument {
  readonly #body: RestableDoc;
  readonly #owners: ClientOwners;
  readonly #size: DocumentSize;
  #emitted: Uint8Array[] = [];
  #notes: readonly NoteFate[] = [];
  #writer: Writer | null = null;
  #broken: RefusalRule | null = null;

  /** @throws when the log does not give a complete document */
  constructor(
    stored: Pick<StoredDoc, 'snapshot' | 'updates' | 'clientOwners'>,
    { limits, shapes, now }: LiveOptions = defaultOptions,
  ) {
    this.#body = new RestableDoc(stored, {
      restSize: limits.restSize,
      onWake: (doc) => this.#watch(doc, shapes, limits),
    });
    this.#owners = new ClientOwners(
      stored.clientOwners ?? new Map(),
      (client) => Y.getState(this.#body.wake().store, client),
      limits.socketClients,
    );
    this.#size = new DocumentSize({
      loaded: stored.updates.reduce((sum, { length }) => sum + length, stored.snapshot?.length ?? 0),
      limit: limits.documentSize,
      measure: () => this.stateSince().length,
      now,
    });
  }

  #watch(doc: Y.Doc, shapes: ShapeCheck, limits: LiveOptions['limits']): void {
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#notes = [...this.#notes, ...noteFates(transaction)];
      const sender = this.#writer?.userId;
      if (sender === undefined) return;
      const ownerOf = (client: number) => this.#owners.ownerOf(client);
      this.#broken ??= shapes(transaction, { sender, ownerOf }, limits);
    });
    doc.on('update', (update: Uint8Array) => {
      this.#emitted.push(update);
    });
  }

  /** True while it is kept encoded; the first write builds it. */
  get isResting(): boolean {
    return this.#body.isResting;
  }

  /** Keeps it encoded, unless it is large. */
  rest(): void {
    // What came with the last update is the log's by now.
    this.#emitted = [];
    if (!this.#broken) this.#body.rest();
  }

  /**
   * Takes an update from a client. With a document that is `locked` to the writer, one that holds nothing new passes.
   * @throws {NotRebuiltError}
   */
  apply(update: Uint8Array, writer: Writer, access: 'open' | 'locked' = 'open'): Applied {
    const gated = checkUpdate(update, rootNames);
    if (gated.is === 'refused') return untouched(gated.rule);
    const { clients, structBytes, hasStructs } = gated.outline;
    if (this.#body.isOldNews(update)) return nothingNew;
    const doc = this.#body.wake();
    if (access === 'locked') return bringsNews(update, gated.outline, doc) ? untouched('locked') : nothingNew;
    const asked = this.#owners.ask(clients, writer);
    if (asked.is === 'refused') return untouched(asked.rule);
    if (hasStructs && this.#size.isOver(structBytes)) return untouched('board-too-large');
    if (cutsTooMuch(update, gated.outline, doc)) return untouched('too-costly');
    const broken = this.#integrate(doc, update, writer);
    if (broken) return { is: 'refused', rule: broken, tainted: true };
    this.#owners.claim(asked.claims, writer.userId);
    return { is: 'applied', updates: this.#emitted, claims: asked.claims, notes: this.#notes };
  }

  /**
   * Takes an update of the server's own, which is nobody's: only its size is looked at.
   * @throws {NotRebuiltError}
   */
  add(update: Uint8Array): Applied {
    const doc = this.#body.wake();
    if (this.#size.isOver(update.length)) return untouched('board-too-large');
    const broken = this.#integrate(doc, update, null);
    if (broken) return { is: 'refused', rule: broken, tainted: true };
    return { is: 'applied', updates: this.#emitted, claims: [], notes: this.#notes };
  }

  /** What is wrong with the document now; nothing as a rule. */
  #integrate(doc: Y.Doc, update: Uint8Array, writer: Writer | null): RefusalRule | null {
    this.#emitted = [];
    this.#notes = [];
    this.#writer = writer;
    try {
      withinBudget(() => Y.applyUpdate(doc, update));
    } catch (error) {
      // Yjs throws on references that lead nowhere, at times after it has changed the document.
      return error instanceof BudgetSpent ? 'too-costly' : 'not-applicable';
    } finally {
      this.#writer = null;
    }
    if (this.#broken) return this.#broken;
    if (hasGaps(doc)) return 'leaves-gaps';
    for (const { length } of this.#emitted) this.#size.grew(length);
    return null;
  }

  /** How many notes there are. @throws {NotRebuiltError} */
  countNotes(): number {
    return boardRoots(this.#body.wake()).notes.size;
  }

  stateVector(): Uint8Array {
    return this.#body.stateVector();
  }

  /**
   * Everything that a peer with this encoded state vector lacks; without one, everything.
   * @throws when the state vector is malformed
   * @throws {NotRebuiltError}
   */
  stateSince(stateVector?: Uint8Array): Uint8Array {
    return this.#body.stateSince(stateVector);
  }

  /** The whole state, proven to load into a document that stands where this one stands; `null` when it does not. */
  provenState(): Uint8Array | null {
    const state = this.stateSince();
    try {
      return restores(state, this.#body.wake()) ? state : null;
    } catch {
      return null;
    }
  }

  destroy(): void {
    this.#body.destroy();
  }
}

/** The document has all of it already. */
const nothingNew: Applied = { is: 'applied', updates: [], claims: [], notes: [] };

function untouched(rule: RefusalRule): Applied {
  return { is: 'refused', rule, tainted: false };
}
