import type { StoredDoc } from '../store/doc-log.ts';
import { LiveDocument, type LiveOptions } from './live-document.ts';
import { RestTimer } from './rest-timer.ts';
import { NotRebuiltError } from './restable-doc.ts';

type RoomDocumentOptions = {
  readonly live: LiveOptions;
  /** Milliseconds without use after which it is kept encoded. */
  readonly restAfter: number;
  /** Whether nothing is on its way that must be waited for. */
  readonly mayRest: () => boolean;
  /** Called when it cannot be built any more. */
  readonly onLost: (error: NotRebuiltError) => void;
};

/** The document of one room: built when it is used, at rest when it is not. */
export class RoomDocument {
  readonly #options: RoomDocumentOptions;
  readonly #rest: RestTimer;
  #document: LiveDocument;
  #isGone = false;

  /** @throws when the log does not give a complete document */
  constructor(stored: StoredDoc, options: RoomDocumentOptions) {
    this.#options = options;
    this.#document = new LiveDocument(stored, options.live);
    this.#rest = new RestTimer({
      after: options.restAfter,
      now: options.live.now,
      mayRest: options.mayRest,
      rest: () => this.#document.rest(),
    });
  }

  /** Whoever asks may wake the document; one that cannot be built any more is given up, and `null`. */
  use<T>(act: (document: LiveDocument) => T): T | null {
    try {
      return act(this.#document);
    } catch (error) {
      if (!(error instanceof NotRebuiltError)) throw error;
      this.#options.onLost(error);
      return null;
    } finally {
      if (!this.#isGone && !this.#document.isResting) this.#rest.used();
    }
  }

  stateVector(): Uint8Array {
    return this.#document.stateVector();
  }

  /** See `LiveDocument`; `null` also when the document is lost. */
  provenState(): Uint8Array | null {
    return this.use((document) => document.provenState());
  }

  /** Goes on from the log. @throws when that does not give a complete document; then it stays as it is */
  replace(stored: StoredDoc): void {
    const fresh = new LiveDocument(stored, this.#options.live);
    this.#document.destroy();
    this.#document = fresh;
  }

  destroy(): void {
    this.#isGone = true;
    this.#rest.stop();
    this.#document.destroy();
  }
}
