import type { UserId } from '../board/ids.ts';

/** What a comment says: what its editor's document may hold, and nothing else. */
export type CommentBody = readonly CommentBlock[];

export type CommentBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly CommentRun[] }
  | { readonly kind: 'bullet-list' | 'ordered-list'; readonly items: readonly CommentBody[] }
  | { readonly kind: 'code'; readonly text: string };

export type CommentRun =
  /** `text` may hold `\n` for a line break. `link`: an address that `safeHref` accepted. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      readonly code?: true;
      readonly link?: string;
    }
  /** `name`: as it was when it was written. */
  | { readonly kind: 'mention'; readonly user: UserId; readonly name: string };

/** Lists within lists, the outermost counted. */
export const MAX_LIST_DEPTH = 4;
/** Paragraphs, items and runs of one comment, all counted. */
export const MAX_COMMENT_NODES = 600;
/** People named in one comment. */
export const MAX_MENTIONS = 20;
