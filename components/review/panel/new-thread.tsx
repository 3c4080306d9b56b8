'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay, useMayEdit } from '#components/board/use-desk.ts';
import { LazyCommentComposer } from '#components/review/composer/lazy-comment-composer.tsx';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { Anchor, ThreadKind } from '#lib/review/thread.ts';
import { useReview } from '../threads/review-context.ts';
import type { Beginning, NewAnchor } from '../threads/thread-store.ts';
import { AnchorLine } from './anchor-line.tsx';
import { BlockChoice } from './block-choice.tsx';
import { KindPicker } from './kind-picker.tsx';
import type { PanelMemory } from './panel-memory.ts';
import { ReadOnlyWords } from './reply-part.tsx';
import { SuggestInstead } from './suggest-instead.tsx';
import { useAnchor } from './use-anchor.ts';
import { useMentionMembers } from './use-mention-members.ts';

type NewThreadProps = {
  readonly anchor: NewAnchor;
  readonly memory: PanelMemory;
  /** To another block. */
  readonly onMove: (to: Beginning) => void;
  readonly onCancel: () => void;
};

/** Where a thread is begun. */
export function NewThread({ anchor, memory, onMove, onCancel }: NewThreadProps) {
  const { threads } = useReview();
  const { desk } = useOpenBoard();
  const members = useMentionMembers();
  const mayComment = useMay('comment');
  const mayEdit = useMayEdit();
  const [kind, setKind] = useState<ThreadKind | null>(null);
  const [where] = useState(() => asAnchor(anchor, desk.get().block));
  const about = useAnchor(where);
  const draftKey = keyOf(anchor);
  const moveTo = (block: BlockKey) => {
    const to: NewAnchor = { is: 'block', block };
    const draft = memory.drafts.get(draftKey);
    if (draft) {
      memory.drafts.put(keyOf(to), draft);
      memory.drafts.put(draftKey, null);
    }
    onMove({ is: 'comment', anchor: to });
  };
  return (
    <section aria-label="New comment" className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">
      <h3 data-focus-home tabIndex={-1} className="py-1 text-sm font-semibold outline-none">
        New comment
      </h3>
      {anchor.is === 'block' && mayComment ? (
        <BlockChoice block={anchor.block} onChoose={moveTo} />
      ) : (
        <AnchorLine about={about} />
      )}
      {mayComment ? (
        <div className="mt-3 grid gap-3">
          <LazyCommentComposer
            label="Comment"
            submitLabel="Post"
            initial={memory.drafts.get(draftKey)}
            members={members}
            autoFocus
            onDraft={(body) => memory.drafts.put(draftKey, body)}
            onCancel={onCancel}
            onSubmit={async (body) => {
              const why = await threads.post(anchor, kind, body);
              if (why === null) memory.drafts.put(draftKey, null);
              return why;
            }}
          />
          <KindPicker kind={kind} onPick={setKind} />
          {!mayEdit && <SuggestInstead anchor={anchor} />}
        </div>
      ) : (
        <ReadOnlyWords />
      )}
    </section>
  );
}

function asAnchor(
  anchor: NewAnchor,
  block: ReturnType<ReturnType<typeof useOpenBoard>['desk']['get']>['block'],
): Anchor {
  if (anchor.is !== 'note') return anchor;
  return { is: 'note', note: anchor.note, lastAt: { block, x: 0, y: 0 }, isThere: true };
}

function keyOf(anchor: NewAnchor): string {
  switch (anchor.is) {
    case 'note':
      return `new.note.${anchor.note}`;
    case 'block':
      return `new.block.${anchor.block}`;
    case 'point':
      return 'new.point';
  }
}
