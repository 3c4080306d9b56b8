import type { BoardId } from '#lib/board/ids.ts';

/** A board of mine that I have deleted and can still bring back. `deletedAt`: milliseconds since 1970. */
export type BinnedBoard = { readonly id: BoardId; readonly title: string; readonly deletedAt: number };
