'use client';

import { memo, useState } from 'react';
import { CommentBodyView } from '#components/review/composer/comment-body-view.tsx';
import { LazyCommentComposer } from '#components/review/composer/lazy-comment-composer.tsx';
import { ReactionBar } from '#components/review/composer/reaction-bar.tsx';
import type { UserId } from '#lib/board/ids.ts';
import type { Comment } from '#lib/review/thread.ts';
import { type Asker, mayReact } from '#lib/review/thread-rights.ts';
import { useReview } from '../threads/review-context.ts';
import { CommentMenu } from './comment-menu.tsx';
import { Face } from './face.tsx';
import { nameOf } from './find-person.ts';
import type { PanelMemory } from './panel-memory.ts';
import { RemoveComment } from './remove-comment.tsx';
import { TimeAgo } from './time-ago.tsx';
import { useDeed } from './use-deed.ts';
import { useMentionMembers } from './use-mention-members.ts';

type CommentItemProps = {
  readonly comment: Comment;
  readonly asker: Asker;
  readonly memory: PanelMemory;
  /** It says no more than the suggestion over it. */
  readonly isRepeat?: boolean;
};

/** What one person said, what others put under it, and what may be done with it. */
export const CommentItem = memo(
  function CommentItem({ comment, asker, memory, isRepeat = false }: CommentItemProps) {
    const { threads, people } = useReview();
    const members = useMentionMembers();
    const [mode, setMode] = useState<'read' | 'edit' | 'remove'>('read');
    const reacting = useDeed();
    const author = nameOf(people, comment.author);
    const draftKey = `edit.${comment.id}`;

    const stopEditing = () => {
      memory.drafts.put(draftKey, null);
      setMode('read');
    };
    return (
      <li aria-label={`Comment by ${author}`} className="flex gap-2.5">
        <Face user={comment.author} />
        <div className="min-w-0 flex-1">
          <div className="flex min-h-6 items-center gap-2">
            <span
              data-focus-home
              tabIndex={-1}
              className="min-w-0 truncate text-sm font-semibold outline-none"
            >
              {author}
            </span>
            <TimeAgo at={comment.at} />
            {comment.editedAt !== null && comment.body && <span className="text-xs text-muted">edited</span>}
            <span className="flex-1" />
            <CommentMenu comment={comment} asker={asker} author={author} onChoose={setMode} />
          </div>
          {!comment.body && (
            <p className="text-sm text-muted italic">{traceOf(comment, (id) => nameOf(people, id))}</p>
          )}
          {comment.body && mode === 'edit' && (
            <LazyCommentComposer
              label="Edit comment"
              submitLabel="Save"
              initial={memory.drafts.get(draftKey) ?? comment.body}
              members={members}
              autoFocus
              onDraft={(body) => memory.drafts.put(draftKey, body)}
              onCancel={stopEditing}
              onSubmit={async (body) => {
                const why = await threads.edit(comment.id, body);
                if (why === null) stopEditing();
                return why;
              }}
            />
          )}
          {comment.body && mode !== 'edit' && (
            <>
              {isRepeat ? (
                <p className="text-sm text-muted">Suggested this without a comment.</p>
              ) : (
                <CommentBodyView body={comment.body} ownId={asker.id} />
              )}
              <ReactionBar
                reactions={comment.reactions}
                ownId={asker.id}
                mayReact={mayReact(asker, comment)}
                nameOf={(id) => nameOf(people, id)}
                onToggle={(emoji) => void reacting.act(() => threads.react(comment.id, emoji, asker.id))}
              />
              {reacting.refusal && (
                <p role="alert" className="mt-1 text-sm text-danger">
                  {reacting.refusal}
                </p>
              )}
            </>
          )}
          {comment.body && mode === 'remove' && (
            <RemoveComment comment={comment.id} onDone={() => setMode('read')} />
          )}
        </div>
      </li>
    );
  },
  (before, after) =>
    before.comment === after.comment &&
    before.memory === after.memory &&
    before.isRepeat === after.isRepeat &&
    before.asker.id === after.asker.id &&
    before.asker.role === after.asker.role,
);

/** That something was said stays, with who took it away. */
function traceOf({ author, removedBy }: Comment, name: (id: UserId) => string): string {
  if (removedBy === null || removedBy === author) return `${name(author)} deleted this comment.`;
  return `${name(removedBy)} removed this comment of ${name(author)}.`;
}
