import * as Y from 'yjs';
import { type Client, documentOf } from './client.ts';

/** Somebody who edits: each edit is one new struct under the client's own id. */
export class Writer {
  readonly #client: Client;
  readonly #doc: Y.Doc;
  readonly #notes: readonly Y.Map<unknown>[];
  #steps = 0;

  /** @param index which note is in this writer's hand */
  constructor(client: Client, state: Uint8Array, index: number) {
    this.#client = client;
    this.#doc = documentOf(state, client.clientId);
    const notes = [...this.#doc.getMap('notes').values()].filter((note) => note instanceof Y.Map);
    this.#notes = [...notes.slice(index % notes.length), ...notes.slice(0, index % notes.length)];
    this.#doc.on('update', (update: Uint8Array) => {
      const clock = Y.getState(this.#doc.store, client.clientId) - 1;
      client.edit(update, client.clientId, clock);
    });
  }

  /** A step of a drag, of the note in hand or of one further on. */
  drag(further = 0): void {
    const at = this.#next();
    this.#notes[further % this.#notes.length]?.set('at', { block: 'channels', x: at.x, y: at.y, z: 1 });
  }

  /** How many structs it has written: edits that make one each. */
  get clock(): number {
    return Y.getState(this.#doc.store, this.#client.clientId);
  }

  /** A letter at the end of a note. */
  type(): void {
    const words = this.#words();
    words.insert(words.length, String.fromCharCode(97 + (this.#steps++ % 26)));
  }

  /** A long text that is pasted and taken back in turn. */
  paste(letters: number): void {
    const words = this.#words();
    if (words.length > letters) words.delete(words.length - letters, letters);
    else words.insert(words.length, 'x'.repeat(letters));
  }

  #words(): Y.XmlText {
    const text = this.#notes[0]?.get('text');
    const paragraph = text instanceof Y.XmlFragment ? text.get(0) : null;
    const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(words instanceof Y.XmlText)) throw new Error('a note has no words');
    return words;
  }

  point(): void {
    const { x, y } = this.#next();
    this.#client.cursor({
      cursor: { x, y },
      selection: [],
      drag: null,
      view: { x: 0, y: 0, w: 1440, h: 900 },
    });
  }

  #next(): { x: number; y: number } {
    this.#steps += 1;
    return {
      x: Math.round(Math.sin(this.#steps / 20) * 300) + 400,
      y: Math.round(Math.cos(this.#steps / 20) * 200) + 300,
    };
  }

  destroy(): void {
    this.#doc.destroy();
  }
}

/** Calls `act` so many times a second from a random moment on; returns how to end it. */
export function everySecond(times: number, act: () => void): () => void {
  const every = 1_000 / times;
  let next = performance.now() + Math.random() * every;
  let timer = setTimeout(tick, next - performance.now());
  function tick() {
    act();
    // Where the load cannot keep up it leaves out, rather than catching up in bursts.
    next = Math.max(next + every, performance.now());
    timer = setTimeout(tick, next - performance.now());
  }
  return () => clearTimeout(timer);
}
