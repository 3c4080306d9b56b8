import { type SharedWrite, shareWrite } from './shared-write.ts';
import { writeSyncStep2 } from './write-frames.ts';

/** Bytes from which an answer is kept as it was framed; below, framing it anew costs less than keeping it. */
const WORTH_KEEPING = 64 * 1024;

/** Answers to step 1, ready to be sent: a class that opens one large board gets the same bytes, and no copies. */
export class SharedAnswers {
  /** For as long as somebody holds the state itself. */
  readonly #writes = new WeakMap<Uint8Array, SharedWrite>();

  of(state: Uint8Array): SharedWrite {
    const known = this.#writes.get(state);
    if (known) return known;
    const write = shareWrite([writeSyncStep2(state)]);
    if (state.length >= WORTH_KEEPING) this.#writes.set(state, write);
    return write;
  }
}
