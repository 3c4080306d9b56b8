import type { NoteId, UserId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';

/**
 * What somebody would change on the board. `text` is plain, a paragraph for each line. `was`: the note's plain text
 * when this was proposed; a note that says something else by now is not touched.
 */
export type Proposal =
  | { readonly is: 'new-note'; readonly block: BlockKey; readonly text: string }
  | { readonly is: 'rewording'; readonly note: NoteId; readonly was: string; readonly text: string }
  | { readonly is: 'removal'; readonly note: NoteId; readonly was: string };

/** What an editor said to it. Times are milliseconds since 1970. */
export type SuggestionAnswer =
  | { readonly is: 'accepted'; readonly by: UserId; readonly at: number }
  | { readonly is: 'declined'; readonly by: UserId; readonly at: number; readonly because: string };

/** `answer` is `null` while nobody has answered. */
export type Suggestion = { readonly proposal: Proposal; readonly answer: SuggestionAnswer | null };
