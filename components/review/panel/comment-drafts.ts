import type { BoardId } from '#lib/board/ids.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';

/** What was begun and not posted, for as long as the tab is open. */
export type CommentDrafts = {
  readonly get: (key: string) => CommentBody | undefined;
  /** `null`: there is nothing to keep. */
  readonly put: (key: string, body: CommentBody | null) => void;
};

/** @param storage `null` where a browser forbids it: then texts outlive a closed panel, but not the page. */
export function makeCommentDrafts(boardId: BoardId, storage: Storage | null): CommentDrafts {
  const kept = new Map<string, CommentBody>();
  const nameOf = (key: string) => `ninefold.comment.${boardId}.${key}`;
  return {
    get: (key) => {
      const known = kept.get(key);
      if (known || !storage) return known;
      return readBody(storage.getItem(nameOf(key))) ?? undefined;
    },
    put: (key, body) => {
      if (body) kept.set(key, body);
      else kept.delete(key);
      try {
        if (body) storage?.setItem(nameOf(key), JSON.stringify(body));
        else storage?.removeItem(nameOf(key));
      } catch {
        // Full: the text holds until the page is closed.
      }
    },
  };
}

function readBody(text: string | null): CommentBody | null {
  if (text === null) return null;
  try {
    return parseCommentBody(JSON.parse(text));
  } catch {
    return null;
  }
}
