import type { Role } from '#lib/board/can.ts';

/** The views of my boards, in the order in which they are offered. */
export const shelves = ['all', 'mine', 'shared', 'archived', 'bin'] as const;

export type Shelf = (typeof shelves)[number];

/** What each view is called, and what it says when nothing is on it. */
export const shelfWords: Readonly<Record<Shelf, { title: string; empty: string; hint: string }>> = {
  all: { title: 'All', empty: 'No boards here', hint: 'All your boards are in the archive.' },
  mine: {
    title: 'Mine',
    empty: 'No boards of your own',
    hint: 'Boards that you start or duplicate appear here.',
  },
  shared: {
    title: 'Shared with me',
    empty: 'Nobody has shared a board with you',
    hint: 'Boards that you join by somebody’s link appear here.',
  },
  archived: {
    title: 'Archived',
    empty: 'Nothing is archived',
    hint: 'Archive a board to put it away for yourself. Others on it notice nothing.',
  },
  bin: {
    title: 'Bin',
    empty: 'The bin is empty',
    hint: 'Boards that you delete stay here for 30 days and can be restored.',
  },
};

export function parseShelf(value: unknown): Shelf {
  return shelves.find((shelf) => shelf === value) ?? 'all';
}

export function shelfHref(shelf: Shelf): string {
  return shelf === 'all' ? '/' : `/?show=${shelf}`;
}

/** Whether a board that is not deleted belongs on a shelf. */
export function isOnShelf(board: { readonly role: Role; readonly archived: boolean }, shelf: Shelf): boolean {
  switch (shelf) {
    case 'all':
      return !board.archived;
    case 'mine':
      return !board.archived && board.role === 'owner';
    case 'shared':
      return !board.archived && board.role !== 'owner';
    case 'archived':
      return board.archived;
    case 'bin':
      return false;
  }
}
