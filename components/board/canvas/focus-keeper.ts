import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import type { DeskStore } from './desk-store.ts';
import type { FocusedNotes } from './focused-notes.ts';
import type { FrameQueue } from './frame-queue.ts';
import type { NoteElements } from './note-elements.ts';
import { focusQuietly, isQuiet } from './quiet-focus.ts';

/**
 * Keeps the keyboard focus on the canvas while notes come and go: a note that moves to another block gets a new
 * element, a new note none until it is drawn, and a deleted one leaves its place to its block.
 */
export type FocusKeeper = {
  /** Focuses the note now, or as soon as it is in the page. */
  readonly focusNote: (id: NoteId) => void;
  readonly arrived: (id: NoteId, element: HTMLElement) => void;
  /** Just before the element leaves the page. */
  readonly leaves: (id: NoteId, block: BlockKey, element: HTMLElement) => void;
  /** The text of the note was closed. */
  readonly closed: (element: HTMLElement) => void;
};

type Sources = {
  readonly store: BoardStore;
  readonly desk: DeskStore;
  readonly frames: FrameQueue;
  readonly elements: NoteElements;
  readonly focused: FocusedNotes;
  /** What takes the focus when a block has no note left to take it. */
  readonly regionOf: (block: BlockKey) => HTMLElement | null;
};

export function makeFocusKeeper({ store, desk, frames, elements, focused, regionOf }: Sources): FocusKeeper {
  let awaited: NoteId | null = null;
  let bereft: BlockKey | null = null;
  let wasQuiet = false;

  const catchFocus = () => {
    const block = bereft;
    if (block === null) return;
    // Should the note come back by an undo, the focus is long elsewhere.
    awaited = null;
    bereft = null;
    if (!isNowhere()) return;
    const region = regionOf(block);
    const next = region?.querySelector<HTMLElement>('[data-note-id][tabindex="0"]') ?? region;
    next?.focus({ preventScroll: true });
  };
  return {
    focusNote: (id) => {
      const element = elements.get(id);
      awaited = element ? null : id;
      wasQuiet = false;
      if (element) return element.focus({ preventScroll: true });
      // Puts it in the page, should the page be thinned.
      const block = store.getNote(id)?.at.block;
      if (block) focused.set(block, id);
    },
    arrived: (id, element) => {
      const { selection, editing } = desk.get();
      const isChosen = selection.size === 1 && selection.has(id) && isNowhere();
      if ((awaited !== id && !isChosen) || editing?.id === id) return;
      const quietly = wasQuiet && awaited === id;
      awaited = null;
      bereft = null;
      if (quietly) focusQuietly(element);
      else element.focus({ preventScroll: true });
    },
    leaves: (id, block, element) => {
      if (!element.contains(document.activeElement)) return;
      awaited = id;
      bereft = block;
      wasQuiet = isQuiet(element);
      frames.request(catchFocus);
    },
    closed: (element) => {
      if (!isWriting()) dropCaret();
      if (isNowhere()) element.focus({ preventScroll: true });
    },
  };
}

/**
 * What is left of a caret lies where no text can be selected, and Chromium looks through all notes for a better
 * place in every frame: 3 ms each with 300 of them.
 */
function dropCaret(): void {
  getSelection()?.removeAllRanges();
}

/** True when the focus is in other text already, whose caret must stay. */
function isWriting(): boolean {
  const { activeElement } = document;
  return activeElement?.matches('textarea, input, [contenteditable]') ?? false;
}

/** True when no element has the focus, as after the focused one was removed. */
function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
