'use client';

import {
  type ComponentType,
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { Desk } from '#lib/tools/desk.ts';
import type { CanvasScene } from './canvas-scene.ts';
import type { NoteAspect } from './note-aspect.ts';

/** What the board puts into the canvas. Kept apart from the scene, since it may change at any time. */
export type CanvasSlots = {
  /** The open text of a note, in place of its static text. */
  readonly renderEditor: (note: Note) => ReactNode;
  readonly renderBlockActions?: ((block: BlockKey) => ReactNode) | undefined;
  readonly renderEmptyHint?: ((block: BlockKey) => ReactNode) | undefined;
  /** One line on who wrote the note and when. */
  readonly describeAuthor?: ((note: Note) => string) | undefined;
  /** Other people's carets in a note that they write, measured in `container`, which holds its text. */
  readonly renderCarets?: ((note: Note, container: RefObject<HTMLElement | null>) => ReactNode) | undefined;
  readonly onToggleTask?: ((id: NoteId, task: number) => void) | undefined;
  readonly mayEdit: boolean;
};

/** What else is drawn in each note, over its text. `isTabStop`: the note is the one of its block that Tab reaches. */
export type NoteMarks = ComponentType<{
  readonly id: NoteId;
  readonly block: BlockKey;
  readonly isTabStop: boolean;
}>;

/** Apart from the other slots: while it is `null`, no note follows anything for it. */
export const NoteMarksContext = createContext<NoteMarks | null>(null);

export const SceneContext = createContext<CanvasScene | null>(null);
export const SlotsContext = createContext<CanvasSlots | null>(null);

/** @throws outside a canvas */
export function useScene(): CanvasScene {
  const scene = use(SceneContext);
  if (!scene) throw new Error('useScene is for parts of a canvas');
  return scene;
}

/** @throws outside a canvas */
export function useSlots(): CanvasSlots {
  const slots = use(SlotsContext);
  if (!slots) throw new Error('useSlots is for parts of a canvas');
  return slots;
}

export function useNote(id: NoteId): Note | undefined {
  const { store } = useScene();
  const subscribe = useCallback((listener: () => void) => store.subscribeNote(id, listener), [store, id]);
  const read = () => store.getNote(id);
  return useSyncExternalStore(subscribe, read, read);
}

/** The note; one that only moved within its block is the same note still. */
export function useNoteButPlace(id: NoteId): Note | undefined {
  const { store } = useScene();
  const subscribe = useCallback((listener: () => void) => store.subscribeNote(id, listener), [store, id]);
  const read = useMemo(() => {
    let last: Note | undefined;
    return () => {
      const next = store.getNote(id);
      if (!last || !next || !isSameButPlace(last, next)) last = next;
      return last;
    };
  }, [store, id]);
  return useSyncExternalStore(subscribe, read, read);
}

function isSameButPlace(a: Note, b: Note): boolean {
  const { size, text, colour, author, created } = b;
  const isSameRecord = a.text === text && a.colour === colour && a.author === author && a.created === created;
  return isSameRecord && a.size === size && a.at.block === b.at.block;
}

export function useNoteAspect(id: NoteId): NoteAspect {
  const { aspects } = useScene();
  const subscribe = useCallback((listener: () => void) => aspects.subscribe(id, listener), [aspects, id]);
  const read = () => aspects.get(id);
  return useSyncExternalStore(subscribe, read, read);
}

/** Part of the desk; renders again only when `select` gives another value. */
export function useCanvasDesk<T>(select: (desk: Desk) => T): T {
  const { desk } = useScene();
  const read = () => select(desk.get());
  return useSyncExternalStore(desk.subscribe, read, read);
}

/** Renders again when the blocks' places changed. */
export function useLayout() {
  const { store } = useScene();
  return useSyncExternalStore(store.subscribe, store.getLayout, store.getLayout);
}
