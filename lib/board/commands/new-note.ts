import type { PaletteColour } from '../../canvas/palette.ts';
import type { Size } from '../../geometry/point.ts';
import type { NewNote } from '../change.ts';
import type { NoteId, UserId } from '../ids.ts';
import { DEFAULT_NOTE_SIZE } from '../limits.ts';
import type { Place } from '../note.ts';
import { type RichText, richTextFrom } from '../rich-text.ts';

/** Where the facts of a new note come from. */
export type NoteSource = {
  readonly author: UserId;
  readonly newNoteId: () => NoteId;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** An empty note of the default size in its block's colour, but for what is given. */
export function newNote(
  source: NoteSource,
  at: Place,
  given: { readonly size?: Size; readonly colour?: PaletteColour | null; readonly text?: RichText } = {},
): NewNote {
  return {
    id: source.newNoteId(),
    at,
    size: given.size ?? DEFAULT_NOTE_SIZE,
    colour: given.colour ?? null,
    text: given.text ?? richTextFrom(''),
    author: source.author,
    created: source.now(),
  };
}
