import type { BlockKey } from '../canvas/blocks.ts';
import type { PaletteColour } from '../canvas/palette.ts';
import type { Size } from '../geometry/point.ts';
import type { NoteId, UserId } from './ids.ts';
import type { RichText } from './rich-text.ts';

/** Where a note is: its block, its top left corner from the block's, and its order in the stack (higher is nearer). */
export type Place = {
  readonly block: BlockKey;
  readonly x: number;
  readonly y: number;
  readonly z: number;
};

export type Note = {
  readonly id: NoteId;
  readonly at: Place;
  /** As it is drawn: taller than the record says when the text needs it. */
  readonly size: Size;
  /** `null`: the colour of its block. */
  readonly colour: PaletteColour | null;
  readonly text: RichText;
  /** The text without formatting. */
  readonly plain: string;
  readonly author: UserId;
  /** Milliseconds since 1970, by the author's clock. */
  readonly created: number;
};
