import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { RichText } from '#lib/board/rich-text.ts';
import type { BoardUndo } from '#lib/sync/undo.ts';

/** Why the text was left: by Escape, for the next note, to something else, or because it cannot be written any more. */
export type ExitReason = 'escape' | 'next' | 'blur' | 'gone';

export type NoteEditorProps = {
  readonly fragment: Y.XmlFragment;
  readonly awareness: Awareness;
  readonly undo: BoardUndo;
  /** The note's text as it is, shown until the editor has loaded. */
  readonly text: RichText;
  /** What was typed before this was mounted. */
  readonly initialText: string;
  /** The accessible name of the text. */
  readonly label: string;
  /** In board units. */
  readonly fontSize: number;
  /** Called once; the caller takes the editor away. */
  readonly onExit: (reason: ExitReason) => void;
};
