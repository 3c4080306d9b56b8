import type { ReactNode } from 'react';
import type { UserId } from '#lib/board/ids.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';

/** Somebody who can be named in a comment. */
export type MentionMember = { readonly id: UserId; readonly name: string };

export type CommentComposerProps = {
  /** Accessible name of the text: "Comment" as a rule, "Reply" inside a thread, "Edit comment". */
  readonly label: string;
  readonly submitLabel: string;
  readonly initial?: CommentBody | undefined;
  readonly members: readonly MentionMember[];
  readonly autoFocus?: boolean;
  /** Resolves to `null` when posted, else to words that say why not; the text stays then. */
  readonly onSubmit: (body: CommentBody) => Promise<string | null>;
  readonly onCancel?: (() => void) | undefined;
  /** Told at every change, so that an unfinished text outlives a closed panel. `null`: there is nothing to read. */
  readonly onDraft?: ((body: CommentBody | null) => void) | undefined;
  /** More controls beside the submit button. */
  readonly children?: ReactNode;
};
