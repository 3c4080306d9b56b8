import type { Change } from '../board/change.ts';
import type { LinkId, NoteId } from '../board/ids.ts';
import type { Writing } from './writing-now.ts';

/** What goes into which document. */
export type RoutedChanges = { readonly board: readonly Change[]; readonly draft: readonly Change[] };

/**
 * Sends each change where its note lives, or where new notes come to now; what may not be written is left out. A link
 * that touches a hidden note is as hidden.
 */
export function routeChanges(
  changes: readonly Change[],
  { board: boardIs, newNotes }: Writing,
  isDraft: (id: NoteId | LinkId) => boolean,
): RoutedChanges {
  const board: Change[] = [];
  const draft: Change[] = [];
  const hidden = new Set<NoteId>();
  const isHidden = (id: NoteId) => hidden.has(id) || isDraft(id);
  const onBoard = (change: Change) => {
    if (boardIs === 'open') board.push(change);
  };
  for (const change of changes) {
    switch (change.type) {
      case 'add-note':
        if (newNotes === 'board') board.push(change);
        if (newNotes !== 'draft') break;
        hidden.add(change.note.id);
        draft.push(change);
        break;
      case 'move-note':
      case 'resize-note':
      case 'recolour-note':
      case 'remove-note':
      case 'check-task':
        if (isHidden(change.id)) draft.push(change);
        else onBoard(change);
        break;
      case 'add-link':
        if (isHidden(change.link.from) || isHidden(change.link.to)) draft.push(change);
        else onBoard(change);
        break;
      case 'remove-link':
        if (isDraft(change.id)) draft.push(change);
        else onBoard(change);
        break;
      case 'recolour-block':
        onBoard(change);
        break;
      default:
        change satisfies never;
    }
  }
  return { board, draft };
}
