import type { BoardPoint } from '../../../lib/geometry/point.ts';
import type { Rect } from '../../../lib/geometry/rect.ts';
import type { View } from '../../../lib/geometry/view.ts';
import type { FrameWatch } from './watch-frames.ts';

/** A note's place on the board, in board units. */
export type NotePlace = BoardPoint & { readonly id: string };

/** Something that happens frame by frame: made ready in advance, so that only its effect is measured. */
export type Playback = (frame: number) => void;

/** What every canvas offers the measurement besides the pointer and the keys, which are real. */
export type BenchPage = {
  readonly getView: () => View;
  readonly setView: (view: View) => void;
  /** Where a note is, in CSS pixels of the window. */
  readonly screenRect: (id: string) => Rect | null;
  readonly textOf: (id: string) => string;
  readonly select: (ids: readonly string[]) => void;
  /** Other people's cursors: for each frame one point per person. */
  readonly playCursors: (frames: readonly (readonly BoardPoint[])[]) => Playback;
  /** Other people's moves: for each frame the notes that move in it, as they reach the document. */
  readonly playMoves: (frames: readonly (readonly NotePlace[])[]) => Playback;
  /** Notes that others are dragging and have not dropped, where a canvas tells these apart. */
  readonly playDrags?: (frames: readonly (readonly NotePlace[])[]) => Playback;
  /** The other people leave, and take their cursors with them. */
  readonly sendAway: () => void;
};

/** What a page is started with. */
export type PageData = {
  readonly notes: readonly PageNote[];
  readonly view: View;
  /** How many of the notes are on the screen in that view. */
  readonly seen: number;
};

export type PageNote = Rect & {
  readonly id: string;
  readonly text: string;
  /** As CSS has it. */
  readonly colour: string;
  /** The name in our palette. */
  readonly colourName: string;
};

/** What the measurement finds in the window of a page. */
export type BenchWindow = {
  readonly page: BenchPage;
  readonly frames: FrameWatch;
  /** What `play` plays. */
  playback: Playback | null;
  readonly play: (count: number, hertz: number) => Promise<void>;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to the browser's own.
  interface Window {
    /** Set once the notes are on the screen and answer to the pointer. */
    bench?: BenchWindow;
    /** The time of that frame, in milliseconds since the navigation. */
    benchReady?: number;
  }
}
