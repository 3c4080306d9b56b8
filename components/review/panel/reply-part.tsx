'use client';

import { useMay } from '#components/board/use-desk.ts';
import { LazyCommentComposer } from '#components/review/composer/lazy-comment-composer.tsx';
import { MAX_COMMENTS_IN_THREAD, type Thread } from '#lib/review/thread.ts';
import { useReview } from '../threads/review-context.ts';
import type { PanelMemory } from './panel-memory.ts';
import { useMentionMembers } from './use-mention-members.ts';

type ReplyPartProps = { readonly thread: Thread; readonly memory: PanelMemory };

/** Where a thread is answered, or why not. */
export function ReplyPart({ thread, memory }: ReplyPartProps) {
  const { threads } = useReview();
  const members = useMentionMembers();
  const mayComment = useMay('comment');
  const draftKey = `reply.${thread.id}`;
  if (!mayComment) return <ReadOnlyWords />;
  if (thread.comments.length >= MAX_COMMENTS_IN_THREAD)
    return (
      <p className="my-4 text-sm text-muted">
        This thread has as many comments as it can hold. Please begin another one.
      </p>
    );
  return (
    <div className={dockClass} data-escape-leaves>
      <LazyCommentComposer
        label="Reply"
        submitLabel="Reply"
        initial={memory.drafts.get(draftKey)}
        members={members}
        onDraft={(body) => memory.drafts.put(draftKey, body)}
        onSubmit={async (body) => {
          const why = await threads.reply(thread.id, body);
          if (why === null) memory.drafts.put(draftKey, null);
          return why;
        }}
      />
    </div>
  );
}

/** In reach however long the thread is, where there is room for it. */
const dockClass =
  'z-10 -mx-4 mt-4 border-t border-line bg-surface px-4 pt-3 pb-4 sm:[@media(min-height:40rem)]:sticky bottom-0';

/** For who may read and not write. */
export function ReadOnlyWords() {
  return (
    <p className="my-4 rounded-control bg-sunken px-2.5 py-2 text-sm text-muted">
      You can read comments on this board. To write your own, ask whoever runs it for the role “Can comment”.
    </p>
  );
}
