import type { BoardId } from '#lib/board/ids.ts';
import type { BoardSummary } from './board-summary.ts';

/** What a person has just asked for and the server has not answered yet. */
export type Intent =
  | { readonly type: 'rename'; readonly id: BoardId; readonly title: string }
  | { readonly type: 'remove'; readonly id: BoardId };

/** The boards as they will be when the server agrees. */
export function shownBoards(boards: readonly BoardSummary[], intent: Intent): readonly BoardSummary[] {
  switch (intent.type) {
    case 'rename':
      return boards.map((board) => (board.id === intent.id ? { ...board, title: intent.title } : board));
    case 'remove':
      return boards.filter((board) => board.id !== intent.id);
  }
}
