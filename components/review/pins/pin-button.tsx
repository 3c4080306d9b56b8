'use client';

import { memo, useCallback, useSyncExternalStore } from 'react';
import { useScene } from '#components/board/canvas/canvas-context.ts';
import type { PinGroup } from '#lib/review/pin-groups.ts';
import { pinName } from '#lib/review/pin-words.ts';
import type { Thread } from '#lib/review/thread.ts';
import { beginningOf } from '../panel/anchor-words.ts';
import { nameOf } from '../panel/find-person.ts';
import { KindIcon } from '../panel/kind-icon.tsx';
import { useReview, useThreads } from '../threads/review-context.ts';
import type { PinElements } from './write-pins.ts';

type PinButtonProps = {
  readonly group: PinGroup;
  readonly elements: PinElements;
  /** The one pin that Tab reaches; the arrows go on from it. */
  readonly isTabStop: boolean;
  readonly onOpen: (group: PinGroup) => void;
};

/** A pin. Where it is, is written from outside. */
export const PinButton = memo(function PinButton({ group, elements, isTabStop, onOpen }: PinButtonProps) {
  const { people } = useReview();
  const noteWords = useNoteWords(group);
  const open = useThreads((snapshot) => snapshot.open);
  const attach = useCallback(
    (element: HTMLButtonElement) => {
      const remove = elements.add(group.key, element);
      return () => {
        remove();
      };
    },
    [elements, group.key],
  );
  const [pin] = group.pins;
  const threads = group.pins.flatMap((each) => each.threads);
  const [thread] = threads;
  if (!thread) return null;
  const name = pinName(group, { nameOf: (user) => nameOf(people, user), noteWords: () => noteWords });
  const isOpen = threads.some(({ id }) => id === open);
  return (
    <button
      ref={attach}
      type="button"
      className="pin"
      aria-label={name}
      aria-current={isOpen || undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-pin={group.key}
      data-about={group.pins.length > 1 ? 'group' : pin.about.is}
      data-resolved={threads.every(({ resolution }) => resolution !== null) || undefined}
      data-unread={threads.some(({ isUnread }) => isUnread) || undefined}
      onClick={() => onOpen(group)}
    >
      <span className="pin-face">
        {threads.length > 1 ? (
          <b>{threads.length > 99 ? '99+' : threads.length}</b>
        ) : (
          <KindOf thread={thread} />
        )}
      </span>
    </button>
  );
});

function KindOf({ thread: { kind, suggestion } }: { readonly thread: Thread }) {
  return <KindIcon kind={kind ?? (suggestion ? 'suggestion' : 'plain')} className="size-4" />;
}

/** How the note of a pin begins, as it is now. */
function useNoteWords({ pins: [pin] }: PinGroup): string {
  const { store } = useScene();
  const id = pin.about.is === 'note' ? pin.about.note : null;
  const subscribe = useCallback(
    (listener: () => void) => (id ? store.subscribeNote(id, listener) : () => {}),
    [store, id],
  );
  const read = () => (id ? beginningOf(store.getNote(id)?.plain ?? '') : '');
  return useSyncExternalStore(subscribe, read, read);
}
