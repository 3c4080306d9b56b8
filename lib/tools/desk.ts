import type { Board } from '../board/board.ts';
import type { Change } from '../board/change.ts';
import type { LinkId, NoteId, UserId } from '../board/ids.ts';
import type { NoteHold } from '../board/note-hold.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { CanvasLayout } from '../canvas/layout.ts';
import type { BoardPoint, ScreenPoint, Size } from '../geometry/point.ts';
import type { Rect } from '../geometry/rect.ts';
import type { View } from '../geometry/view.ts';

/** What one person has in hand on one board: nothing of it is shared but through presence. */
export type Desk = {
  readonly view: View;
  /** The viewport in CSS pixels. */
  readonly viewport: Size;
  readonly tool: Tool;
  readonly gesture: Gesture;
  readonly selection: ReadonlySet<NoteId>;
  readonly editing: Editing | null;
  /** The block that new notes land in and that the guide follows. */
  readonly block: BlockKey;
};

export type Tool = 'select' | 'hand' | 'note' | 'comment';

/** The note whose text is open, and what was typed before its editor had loaded. */
export type Editing = { readonly id: NoteId; readonly typed: string };

export type Corner = 'nw' | 'ne' | 'sw' | 'se';

/** What the pointer is doing. `from` and `now` are board points unless they say otherwise. */
export type Gesture =
  | { readonly kind: 'idle' }
  /** Pressed on a note and not yet moved by more than the drag threshold. */
  | { readonly kind: 'pressing'; readonly id: NoteId; readonly from: ScreenPoint; readonly additive: boolean }
  /** Pressed with the note tool: the release adds a note there. */
  | { readonly kind: 'placing' }
  /** Pressed with the comment tool: the release begins a comment about what lies there. */
  | { readonly kind: 'pointing'; readonly target: Target }
  | { readonly kind: 'panning'; readonly last: ScreenPoint }
  | {
      readonly kind: 'dragging';
      readonly ids: readonly NoteId[];
      readonly from: BoardPoint;
      readonly dx: number;
      readonly dy: number;
      /** Alt was down at the start: the drop makes copies and leaves the originals. */
      readonly copies: boolean;
    }
  | {
      readonly kind: 'resizing';
      readonly id: NoteId;
      readonly corner: Corner;
      readonly from: BoardPoint;
      /** The note's rectangle on the board now, within the size limits. */
      readonly rect: Rect;
      readonly start: Rect;
    }
  | {
      readonly kind: 'marquee';
      readonly from: BoardPoint;
      readonly now: BoardPoint;
      readonly kept: ReadonlySet<NoteId>;
    };

/** What lies under the pointer, as the canvas tells it. */
export type Target =
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'corner'; readonly id: NoteId; readonly corner: Corner }
  | { readonly kind: 'block'; readonly block: BlockKey }
  | { readonly kind: 'outside' };

/** Everything that a step may look at besides the desk. Ids and time come from here, so that steps stay pure. */
export type Scene = {
  readonly board: Board;
  readonly layout: CanvasLayout;
  /** Whether notes may be added, and those changed that `holdOf` does not say are fixed. */
  readonly mayEdit: boolean;
  readonly holdOf: (id: NoteId) => NoteHold;
  /** Whether this person may comment. */
  readonly mayComment: boolean;
  /** Whether the colours of blocks and the links between others' notes may be changed. */
  readonly mayArrange: boolean;
  /** The only blocks that new notes come to; none: all of them. */
  readonly newNotesIn: readonly BlockKey[];
  /** The blocks whose notes this person can vote on now. */
  readonly votesIn: readonly BlockKey[];
  readonly author: UserId;
  readonly newNoteId: () => NoteId;
  readonly newLinkId: () => LinkId;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Something that the person should be told. */
export type Notice = {
  readonly kind: 'board-full';
  /** How many notes found no room. */
  readonly leftOut: number;
};

/** What a comment is to be about. A point is told from its block's top left corner, in board units. */
export type CommentPlace =
  | { readonly is: 'note'; readonly note: NoteId }
  | { readonly is: 'block'; readonly block: BlockKey }
  | {
      readonly is: 'point';
      readonly at: { readonly block: BlockKey; readonly x: number; readonly y: number };
    };

/** What a person begins to say about the board, without a change of it. */
export type Begun =
  | { readonly is: 'comment'; readonly anchor: CommentPlace }
  | { readonly is: 'new-note'; readonly block: BlockKey }
  | { readonly is: 'rewording' | 'removal'; readonly note: NoteId };

/** What a step yields: the desk after it and what it does to the document, written as one undoable change. */
export type Outcome = {
  readonly desk: Desk;
  readonly changes: readonly Change[];
  /** Move the view there, animated where motion is welcome. `desk.view` is still the present one. */
  readonly glideTo?: View;
  /** Give this note the keyboard focus; it may only exist once `changes` are written. */
  readonly focus?: NoteId;
  readonly notice?: Notice;
  /** The person wants to say something about the board: a comment or a proposal that they are to write now. */
  readonly begun?: Begun;
};
