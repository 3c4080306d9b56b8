import * as Y from 'yjs';
import type { StoredDoc } from '../store/doc-log.ts';
import { loadDocument } from './load-document.ts';

/** Encoded answers kept for joiners that come with the same state vector, as after a restart they all do. */
const KEPT_ANSWERS = 8;

type Body =
  | { readonly is: 'awake'; readonly doc: Y.Doc }
  /** Nothing but what joiners are told: a twentieth of the memory. */
  | { readonly is: 'resting'; readonly state: Uint8Array; readonly stateVector: Uint8Array };

type RestableOptions = {
  /** Bytes of the encoded document above which it does not rest again once it was built. */
  readonly restSize: number;
  /** Called with the document whenever it is built. */
  readonly onWake: (doc: Y.Doc) => void;
};

/** What was kept does not give a complete document: nobody's fault who asks for it. */
export class NotRebuiltError extends Error {
  override readonly name = 'NotRebuiltError';
}

/**
 * A document that is built when somebody writes to it. At rest it is kept encoded, which is enough to tell newcomers
 * all of it, and those who know all of it that there is nothing new. It begins at rest.
 */
export class RestableDoc {
  readonly #options: RestableOptions;
  readonly #answers = new Map<string, Uint8Array>();
  #body: Body;

  /**
   * A snapshot was built once before it was kept, so one without a tail is taken as it is, however large; everything
   * else is built.
   * @throws when the log does not give a complete document
   */
  constructor(stored: Pick<StoredDoc, 'snapshot' | 'updates'>, options: RestableOptions) {
    this.#options = options;
    const { snapshot, updates } = stored;
    if (snapshot && updates.length === 0) {
      const stateVector = Y.encodeStateVectorFromUpdate(snapshot);
      this.#body = { is: 'resting', state: snapshot, stateVector };
    } else {
      this.#body = this.#awake(loadDocument(stored));
      this.rest();
    }
  }

  get isResting(): boolean {
    return this.#body.is === 'resting';
  }

  /** @throws {NotRebuiltError} */
  wake(): Y.Doc {
    if (this.#body.is === 'awake') return this.#body.doc;
    const { state } = this.#body;
    this.#body = this.#awake(rebuilt(state));
    this.#answers.clear();
    this.#answers.set(keyOf(emptyStateVector), state);
    return this.#body.doc;
  }

  #awake(doc: Y.Doc): Extract<Body, { readonly is: 'awake' }> {
    doc.on('update', () => this.#answers.clear());
    this.#options.onWake(doc);
    return { is: 'awake', doc };
  }

  /** Lets go of everything but the encoded document, unless that is so large that building it anew takes long. */
  rest(): void {
    if (this.#body.is === 'resting') return;
    const state = this.stateSince();
    if (state.length > this.#options.restSize) return;
    const stateVector = this.stateVector();
    this.#body.doc.destroy();
    this.#answers.clear();
    this.#body = { is: 'resting', state, stateVector };
  }

  stateVector(): Uint8Array {
    return this.#body.is === 'awake' ? Y.encodeStateVector(this.#body.doc) : this.#body.stateVector;
  }

  /**
   * Everything that a peer with this encoded state vector lacks; without one, everything.
   * @throws when the state vector is malformed
   * @throws {NotRebuiltError}
   */
  stateSince(stateVector: Uint8Array = emptyStateVector): Uint8Array {
    const key = keyOf(stateVector);
    if (this.#body.is === 'resting' && key === keyOf(emptyStateVector)) return this.#body.state;
    const known = this.#answers.get(key);
    if (known) return known;
    const state = this.#encodeSince(stateVector);
    if (this.#answers.size < KEPT_ANSWERS) this.#answers.set(key, state);
    return state;
  }

  #encodeSince(stateVector: Uint8Array): Uint8Array {
    if (this.#body.is === 'resting' && isSame(stateVector, this.#body.stateVector))
      return Y.diffUpdate(this.#body.state, stateVector);
    return Y.encodeStateAsUpdate(this.wake(), stateVector);
  }

  /** True at rest for what whoever knows all of the document answers when asked what it has: all the deletions again. */
  isOldNews(update: Uint8Array): boolean {
    if (this.#body.is === 'awake') return false;
    return isSame(update, nothing) || isSame(update, this.stateSince(this.#body.stateVector));
  }

  destroy(): void {
    if (this.#body.is === 'awake') this.#body.doc.destroy();
  }
}

function rebuilt(state: Uint8Array): Y.Doc {
  try {
    return loadDocument({ snapshot: state, updates: [] });
  } catch (cause) {
    throw new NotRebuiltError('a document that rested could not be built again', { cause });
  }
}

const emptyStateVector = Uint8Array.of(0);
/** An update without structs and deletions. */
const nothing = Uint8Array.of(0, 0);

function keyOf(stateVector: Uint8Array): string {
  return Buffer.from(stateVector).toString('latin1');
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
