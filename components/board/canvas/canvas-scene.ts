import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import type { DeskStore } from './desk-store.ts';
import { type FocusKeeper, makeFocusKeeper } from './focus-keeper.ts';
import { type FocusedNotes, makeFocusedNotes } from './focused-notes.ts';
import { type FrameQueue, makeFrameQueue } from './frame-queue.ts';
import { makeNoteAspects, type NoteAspects } from './note-aspects.ts';
import { makeNoteElements, type NoteElements } from './note-elements.ts';
import { makeNoteMover, type NoteMover } from './note-mover.ts';
import { makeNoteWindow, type NoteWindow } from './note-window.ts';

/** Everything that the parts of one canvas share. The objects stay the same while the board is open. */
export type CanvasScene = {
  readonly store: BoardStore;
  readonly desk: DeskStore;
  readonly presence: PresenceStore;
  readonly frames: FrameQueue;
  readonly elements: NoteElements;
  readonly regions: Map<BlockKey, HTMLElement>;
  readonly aspects: NoteAspects;
  readonly window: NoteWindow;
  readonly mover: NoteMover;
  readonly focused: FocusedNotes;
  readonly focus: FocusKeeper;
  /** Begins to listen; returns what ends it. */
  readonly start: () => () => void;
};

export function makeCanvasScene(store: BoardStore, desk: DeskStore, presence: PresenceStore): CanvasScene {
  const frames = makeFrameQueue();
  const elements = makeNoteElements();
  const regions = new Map<BlockKey, HTMLElement>();
  const focused = makeFocusedNotes();
  const aspects = makeNoteAspects({ store, desk, presence, frames });
  const window = makeNoteWindow({ store, desk, presence, frames, focused });
  const mover = makeNoteMover({ store, desk, presence, frames, elements });
  const regionOf = (block: BlockKey) => regions.get(block) ?? null;
  const focus = makeFocusKeeper({ store, desk, frames, elements, focused, regionOf });
  return {
    ...{ store, desk, presence, frames, elements, regions, aspects, window, mover, focused, focus },
    start: () => {
      const stops = [aspects.start(), window.start(), mover.start()];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
