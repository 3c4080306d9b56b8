import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { messageTypes } from '#lib/sync/message-types.ts';
import { readSavedMarker, savedFrame } from '#lib/sync/saved-marker.ts';
import type { SeededRandom } from '#server/testing/seeded-random.ts';
import type { Act, Edit } from '../checker/history.ts';
import { chooseActs } from './choose-acts.ts';
import { writeActs } from './write-acts.ts';

export type WriterOptions = {
  /** Unique in its run. */
  readonly name: string;
  readonly userId: UserId;
  readonly boardId: BoardId;
  /** `ws://host:port/sync/board`, without the id. */
  readonly url: string;
  /** What says who this is: a session's cookie, or what a run's own server asks for. */
  readonly headers: Readonly<Record<string, string>>;
  readonly random: SeededRandom;
  /** The longest wait between two attempts to connect, in milliseconds. */
  readonly backoff?: number;
};

const LOCAL = 'local';

/**
 * A tab without a screen: the unmodified client, the product's own writing, and its question after each edit
 * whether it is saved. Remembers every edit and what the server said of it.
 */
export class Writer {
  readonly name: string;
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly #options: WriterOptions;
  readonly #edits: Omit<Edit, 'acknowledged'>[] = [];
  readonly #looks = new Set<() => void>();
  #acknowledged = 0;
  #acts: readonly Act[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** The code of a close that ends: the client does not come back by itself. `null` until then. */
  closedBy: number | null = null;

  constructor(options: WriterOptions) {
    const { name, url, boardId, headers, random, backoff = 60 } = options;
    this.name = name;
    this.#options = options;
    // Which of two concurrent edits wins depends on this number, so it belongs to the seed.
    this.doc.clientID = 1 + random(2 ** 32 - 2);
    boardRoots(this.doc);
    class SignedIn extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: { ...headers } });
      }
    }
    this.provider = new WebsocketProvider(url, boardId, this.doc, {
      disableBc: true,
      maxBackoffTime: backoff,
      // The provider asks for the browser's class, and uses the part of it that this one has too.
      WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    });
    this.provider.messageHandlers[messageTypes.event] = () => {};
    this.provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
      this.#acknowledged = Math.max(this.#acknowledged, readSavedMarker(decoder));
      this.#changed();
    };
    // The provider's own listener came first: the question follows what it asks about.
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === LOCAL) {
        this.#edits.push({ writer: name, number: this.#edits.length + 1, acts: this.#acts, update });
        this.#ask();
      }
      this.#changed();
    });
    this.provider.on('sync', (synced: boolean) => {
      if (synced) this.#ask();
      this.#changed();
    });
    this.provider.on('closed', ({ code }: { code: number }) => {
      this.closedBy = code;
      this.#changed();
    });
  }

  get edits(): readonly Edit[] {
    return this.#edits.map((edit) => ({ ...edit, acknowledged: edit.number <= this.#acknowledged }));
  }

  /** How many of its edits the server has not said to be saved. */
  get unsaved(): number {
    return this.#edits.length - this.#acknowledged;
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  get isSettled(): boolean {
    return this.provider.synced && this.unsaved === 0;
  }

  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** Makes one edit of some kind. */
  edit(): void {
    const { name, userId: author, random } = this.#options;
    const number = this.#edits.length + 1;
    this.#acts = chooseActs({ doc: this.doc, random, name, author, number });
    writeActs(this.doc, this.#acts, LOCAL);
  }

  /** Makes edits at random moments, `pause` to twice that many milliseconds apart, until `rest`. */
  work(pause: number): void {
    const next = () => {
      this.edit();
      this.#timer = setTimeout(next, pause + this.#options.random(pause + 1));
    };
    this.#timer ??= setTimeout(next, this.#options.random(pause + 1));
  }

  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Resolves with true once the condition holds, with false when it does not within `milliseconds`. */
  when(condition: (writer: Writer) => boolean, milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (held: boolean) => {
        clearTimeout(late);
        this.#looks.delete(look);
        resolve(held);
      };
      const late = setTimeout(() => end(false), milliseconds);
      const look = () => {
        if (condition(this)) end(true);
      };
      this.#looks.add(look);
      look();
    });
  }

  leave(): void {
    this.rest();
    this.provider.destroy();
    this.provider.awareness.destroy();
    this.doc.destroy();
  }

  #ask(): void {
    const socket = this.provider.ws;
    if (this.provider.synced && socket?.readyState === WebSocket.OPEN)
      socket.send(new Uint8Array(savedFrame(this.#edits.length)));
  }

  #changed(): void {
    for (const look of [...this.#looks]) look();
  }
}
