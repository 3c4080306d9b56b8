import type { NoteId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { ScreenPoint, Size } from '../geometry/point.ts';
import type { View } from '../geometry/view.ts';
import type { ActionArgs } from './action.ts';
import type { ActionName } from './action-names.ts';
import type { Target } from './desk.ts';

/** The keys that were down while a pointer moved. `mod` is Control, or Command on a Mac. */
export type Modifiers = { readonly shift: boolean; readonly alt: boolean; readonly mod: boolean };

/** 0 the main button or a touch, 1 the middle button, 2 the secondary one. */
export type PointerButton = 0 | 1 | 2;

/** Everything that may happen to a desk. Points are CSS pixels from the viewport's top left corner. */
export type DeskEvent =
  | ({
      readonly type: 'pointer-down';
      readonly point: ScreenPoint;
      readonly target: Target;
      readonly button: PointerButton;
      /** The space bar is held: the press pans, whatever lies under it. */
      readonly space: boolean;
    } & Modifiers)
  | ({ readonly type: 'pointer-move'; readonly point: ScreenPoint } & Modifiers)
  | { readonly type: 'pointer-up'; readonly point: ScreenPoint }
  /** The browser took the pointer away, or a second finger came down: drop what the pointer was doing. */
  | { readonly type: 'pointer-cancel' }
  | { readonly type: 'double-click'; readonly point: ScreenPoint; readonly target: Target }
  /** Content moves by CSS pixels. */
  | { readonly type: 'pan-by'; readonly dx: number; readonly dy: number }
  /** To an absolute zoom, with the board point under `anchor` kept in its place. */
  | { readonly type: 'zoom-at'; readonly anchor: ScreenPoint; readonly zoom: number }
  | { readonly type: 'resize-viewport'; readonly size: Size }
  /** Keyboard focus came to a note, or to a block as a whole. */
  | { readonly type: 'focus-note'; readonly id: NoteId }
  | { readonly type: 'focus-block'; readonly block: BlockKey }
  /** A step of an animated fit, or of following a person. */
  | { readonly type: 'view-moved'; readonly view: View }
  | { readonly type: 'action'; readonly name: ActionName; readonly args?: ActionArgs };
