'use client';

import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { NoteId } from '#lib/board/ids.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import type { Desk } from '#lib/tools/desk.ts';
import { attachGestures } from './attach-gestures.ts';
import './canvas.css';
import {
  type CanvasSlots,
  type NoteMarks,
  NoteMarksContext,
  SceneContext,
  SlotsContext,
  useCanvasDesk,
  useScene,
} from './canvas-context.ts';
import { CanvasLayer } from './canvas-layer.tsx';
import { makeCanvasScene } from './canvas-scene.ts';
import { CursorOverlay } from './cursor-overlay.tsx';
import type { DeskStore } from './desk-store.ts';
import { Marquee } from './marquee.tsx';
import { NoteCaption } from './note-caption.tsx';
import { SelectionHandles } from './selection-handles.tsx';
import { SelectionNote } from './selection-note.tsx';
import { watchFocus } from './watch-focus.ts';

/** What lies on the board, and over it. */
type CanvasExtras = {
  /** Moves with the view, over the notes. */
  readonly onLayer?: ReactNode;
  /** In CSS pixels from the viewport's corner. */
  readonly onScreen?: ReactNode;
  /** Other people's cursors. */
  readonly cursors?: 'shown' | 'hidden';
};

export type BoardCanvasProps = CanvasSlots &
  CanvasExtras & {
    readonly store: BoardStore;
    readonly desk: DeskStore;
    readonly presence: PresenceStore;
    /** Where the pointer is on the board; `null` when it left the canvas. */
    readonly onPointer?: ((point: BoardPoint | null) => void) | undefined;
    /** Requests to give a note the keyboard focus, now or as soon as it is in the page. */
    readonly subscribeFocus?: ((listener: (id: NoteId) => void) => () => void) | undefined;
    readonly noteMarks?: NoteMarks | null;
  };

/** The infinite canvas: blocks, notes, links and the other people, and everything that a hand can do to them. */
export function BoardCanvas({
  store,
  desk,
  presence,
  onPointer,
  subscribeFocus,
  noteMarks = null,
  onLayer,
  onScreen,
  cursors = 'shown',
  ...slots
}: BoardCanvasProps) {
  const scene = useMemo(() => makeCanvasScene(store, desk, presence), [store, desk, presence]);
  useEffect(() => scene.start(), [scene]);
  useEffect(() => subscribeFocus?.(scene.focus.focusNote), [scene, subscribeFocus]);
  return (
    <SceneContext value={scene}>
      <SlotsContext value={slots}>
        <NoteMarksContext value={noteMarks}>
          <Viewport mayEdit={slots.mayEdit} onPointer={onPointer} {...{ onLayer, onScreen, cursors }} />
        </NoteMarksContext>
      </SlotsContext>
    </SceneContext>
  );
}

type ViewportProps = Pick<BoardCanvasProps, 'mayEdit' | 'onPointer'> & CanvasExtras;

function Viewport({ mayEdit, onPointer, onLayer, onScreen, cursors }: ViewportProps) {
  const scene = useScene();
  const element = useRef<HTMLDivElement>(null);
  const hand = useCanvasDesk(handOf);
  const options = useRef({ mayEdit, onPointer });

  useLayoutEffect(() => {
    options.current = { mayEdit, onPointer };
  }, [mayEdit, onPointer]);

  useLayoutEffect(() => {
    const viewport = element.current;
    if (!viewport) return;
    const stopFocus = watchFocus(viewport, scene);
    const stopGestures = attachGestures(viewport, scene, {
      mayEdit: () => options.current.mayEdit,
      pointerMoved: (point) => options.current.onPointer?.(point),
    });
    return () => {
      stopFocus();
      stopGestures();
    };
  }, [scene]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={element}
      className="board-canvas"
      role="group"
      aria-label="Board canvas"
      tabIndex={-1}
      data-canvas
      data-hand={hand}
    >
      <CanvasLayer>{onLayer}</CanvasLayer>
      <div className="canvas-overlay">
        <Marquee />
        {mayEdit && <SelectionHandles />}
        <NoteCaption />
        {cursors === 'shown' && <CursorOverlay />}
        {onScreen}
      </div>
      <SelectionNote />
    </div>
  );
}

/**
 * What the pointer looks like. A drag keeps what it had: the pointer's look is inherited, so to change it styles
 * every note again, and that at the very moment in which one begins to move.
 */
function handOf({ tool, gesture }: Desk): string {
  if (gesture.kind === 'panning') return gesture.kind;
  if (gesture.kind === 'resizing')
    return gesture.corner === 'nw' || gesture.corner === 'se' ? 'falling' : 'rising';
  return tool;
}
