import { type RefObject, useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { NoteId } from '#lib/board/ids.ts';
import type { RichText } from '#lib/board/rich-text.ts';
import { type DrawnCaret, drawnCarets, sameCarets } from './drawn-carets.ts';

export type CaretOverlayProps = {
  readonly noteId: NoteId;
  readonly awareness: Awareness;
  readonly fragment: Y.XmlFragment;
  /** What the static text shows now: carets are measured anew with it. */
  readonly text: RichText;
  /** A positioned element that holds the note's `RichTextView`, and this overlay beside it. */
  readonly container: RefObject<HTMLElement | null>;
};

/** Other people's text carets in a note that they are writing and we are not. For such notes only. */
export function CaretOverlay({ noteId, awareness, fragment, text, container }: CaretOverlayProps) {
  const version = useAwarenessVersion(awareness);
  const [carets, setCarets] = useState<readonly DrawnCaret[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: text and version say that what is measured has changed
  useLayoutEffect(() => {
    const element = container.current;
    const next = element ? drawnCarets({ noteId, awareness, fragment, container: element }) : [];
    setCarets((last) => (sameCarets(last, next) ? last : next));
  }, [noteId, awareness, fragment, container, text, version]);

  return (
    <div className="note-caret-layer" aria-hidden="true">
      {carets.map(({ client, name, colour, x, y, height }) => (
        // A caret that moves is drawn anew, so that its name shows again.
        <span
          key={`${client} ${x} ${y}`}
          className="note-caret"
          data-colour={colour}
          style={{ left: x, top: y, height }}
        >
          <span className="note-caret-name" data-name={name} />
        </span>
      ))}
    </div>
  );
}

/** A number that changes with every change of the others' states. */
function useAwarenessVersion(awareness: Awareness): number {
  const [versions] = useState(() => ({ now: 0 }));
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        versions.now += 1;
        listener();
      };
      awareness.on('change', changed);
      return () => awareness.off('change', changed);
    },
    [awareness, versions],
  );
  const read = () => versions.now;
  return useSyncExternalStore(subscribe, read, read);
}
