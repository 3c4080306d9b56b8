import type { BlockKey } from '../canvas/blocks.ts';
import type { PaletteColour } from '../canvas/palette.ts';
import type { Size } from '../geometry/point.ts';
import type { LinkId, NoteId } from './ids.ts';
import type { Link } from './link.ts';
import type { Note, Place } from './note.ts';

/** One step of what a command does to a board; `write-changes` alone turns it into document types. */
export type Change =
  | { readonly type: 'add-note'; readonly note: NewNote }
  | { readonly type: 'move-note'; readonly id: NoteId; readonly at: Place }
  | { readonly type: 'resize-note'; readonly id: NoteId; readonly size: Size }
  | { readonly type: 'recolour-note'; readonly id: NoteId; readonly colour: PaletteColour | null }
  | { readonly type: 'remove-note'; readonly id: NoteId }
  /** `task` counts the check boxes of the note's text from 0, in reading order. */
  | { readonly type: 'check-task'; readonly id: NoteId; readonly task: number; readonly checked: boolean }
  | { readonly type: 'add-link'; readonly link: Link }
  | { readonly type: 'remove-link'; readonly id: LinkId }
  | { readonly type: 'recolour-block'; readonly block: BlockKey; readonly colour: PaletteColour };

export type NewNote = Omit<Note, 'plain'>;
