import { hocuspocusWire } from './hocuspocus-wire.ts';
import { gatheredWire, relayWire } from './relay-wires.ts';
import { yWebsocketWire } from './y-websocket-wire.ts';

/** What a server said, in one message or in a part of it. The byte arrays are views of the message. */
export type Heard =
  | { readonly is: 'asked'; readonly stateVector: Uint8Array }
  | { readonly is: 'state'; readonly update: Uint8Array }
  | { readonly is: 'update'; readonly update: Uint8Array }
  | { readonly is: 'awareness'; readonly entries: Uint8Array }
  /** The answer to one of our edits, or to the marker with this number. */
  | { readonly is: 'acknowledged'; readonly marker: number | null };

/** How a server is spoken to. */
export type Wire = {
  readonly path: (room: string) => string;
  /** What a client says first. */
  readonly greetings: (room: string, stateVector: Uint8Array) => readonly Uint8Array[];
  /** Whether the greeting is answered with the document. */
  readonly answers: boolean;
  readonly answer: (room: string, update: Uint8Array) => Uint8Array;
  readonly update: (room: string, update: Uint8Array) => Uint8Array;
  readonly awareness: (room: string, entries: Uint8Array) => Uint8Array;
  /** Asks whether everything so far is stored; `null` where each update is acknowledged, or none. */
  readonly marker: ((marker: number) => Uint8Array) | null;
  readonly read: (message: Uint8Array) => readonly Heard[];
};

export type WireName = 'y-websocket' | 'hocuspocus' | 'relay' | 'gathered';

/** @param own true for our server, which answers markers */
export function wireOf(name: WireName, own: boolean): Wire {
  switch (name) {
    case 'y-websocket':
      return yWebsocketWire(own);
    case 'hocuspocus':
      return hocuspocusWire;
    case 'relay':
      return relayWire;
    case 'gathered':
      return gatheredWire;
  }
}
