import { type Board, extentsOf } from '#lib/board/board.ts';
import type { NoteId, UserId } from '#lib/board/ids.ts';
import type { Note, Place } from '#lib/board/note.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import { layoutCanvas } from '#lib/canvas/layout.ts';
import { defaultBlockColours } from '#lib/canvas/palette.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { Peer, PresenceStore } from '#lib/sync/presence-store.ts';
import type { Desk } from '#lib/tools/desk.ts';
import type { DeskEvent } from '#lib/tools/desk-event.ts';
import type { DeskStore } from './desk-store.ts';
import type { FrameQueue, FrameTask } from './frame-queue.ts';

/** For tests: a canvas without a document, a server or a screen. */
export type SampleCanvas = {
  readonly store: BoardStore;
  readonly desk: DeskStore;
  readonly presence: PresenceStore;
  readonly frames: FrameQueue & { readonly run: (now?: number) => void };
  /** What was dispatched; nothing else happens to it. */
  readonly events: DeskEvent[];
  readonly setNotes: (notes: readonly Note[]) => void;
  readonly setDesk: (change: Partial<Desk>) => void;
  readonly setPeers: (peers: readonly Peer[]) => void;
};

export function sampleNote(id: string, text = '', at: Partial<Place> = {}): Note {
  return {
    id: id as NoteId,
    at: { block: 'channels', x: 16, y: 60, z: 0, ...at },
    size: { w: 192, h: 112 },
    colour: null,
    text: richTextFrom(text),
    plain: text,
    author: 'user-0001' as UserId,
    created: 0,
  };
}

export function sampleCanvas(notes: readonly Note[] = []): SampleCanvas {
  const listeners = new ListenerSets();
  const events: DeskEvent[] = [];
  let board = boardOf(notes);
  let layout = layoutCanvas(extentsOf(notes));
  let peers: readonly Peer[] = [];
  let order = orderOf(notes);
  let tasks = new Set<FrameTask>();
  let desk: Desk = {
    view: { x: 0, y: 0, zoom: 1 },
    viewport: { w: 1000, h: 600 },
    tool: 'select',
    gesture: { kind: 'idle' },
    selection: new Set(),
    editing: null,
    block: 'channels',
  };
  return {
    events,
    store: {
      getBoard: () => board,
      getLayout: () => layout,
      getNote: (id) => board.notes.get(id),
      getNoteIds: (block) => order.get(block) ?? [],
      subscribe: (listener) => listeners.add('board', listener),
      subscribeNote: (id, listener) => listeners.add(id, listener),
      subscribeBlock: (_, listener) => listeners.add('board', listener),
    },
    desk: {
      get: () => desk,
      subscribe: (listener) => listeners.add('desk', listener),
      dispatch: (event) => events.push(event),
    },
    presence: { getPeers: () => peers, subscribe: (listener) => listeners.add('peers', listener) },
    frames: {
      request: (task) => tasks.add(task),
      cancel: (task) => tasks.delete(task),
      run: (now = 0) => {
        const due = tasks;
        tasks = new Set();
        for (const task of due) task(now);
      },
    },
    setNotes: (next) => {
      const ids = new Set([...board.notes.keys(), ...next.map(({ id }) => id)]);
      board = boardOf(next);
      layout = layoutCanvas(extentsOf(next));
      order = orderOf(next);
      for (const id of ids) listeners.notify(id);
      listeners.notify('board');
    },
    setDesk: (change) => {
      desk = { ...desk, ...change };
      listeners.notify('desk');
    },
    setPeers: (next) => {
      peers = next;
      listeners.notify('peers');
    },
  };
}

function boardOf(notes: readonly Note[]): Board {
  return {
    notes: new Map(notes.map((note) => [note.id, note])),
    links: new Map(),
    blockColours: defaultBlockColours,
  };
}

function orderOf(notes: readonly Note[]): ReadonlyMap<string, readonly NoteId[]> {
  return new Map(
    blockKeys.map((key) => [key, notes.filter(({ at }) => at.block === key).map(({ id }) => id)]),
  );
}
