import type { Editor } from '@tiptap/core';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { mentionOfferOf, optionId, takeMention } from './mention-completion.ts';

/** CSS pixels between the line and the list, and from the window's edge. */
const GAP = 6;

export type MentionListProps = { readonly editor: Editor; readonly id: string };

/** The people whom the name being written may mean, beside the caret and above everything else. */
export function MentionList({ editor, id }: MentionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const offer = useOffer(editor);
  const from = offer?.from ?? null;

  useLayoutEffect(() => {
    const element = list.current;
    if (!element || from === null) return;
    element.showPopover();
    const follow = () => placeAt(element, editor.view.coordsAtPos(from));
    follow();
    // The panel, the page or the phone's keyboard may move the line.
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
      element.hidePopover();
    };
  }, [editor, from]);

  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      aria-label="People to mention"
      className="fixed inset-auto m-0 max-h-72 w-60 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-line bg-raised p-1 text-ink shadow-raised"
    >
      {offer?.members.map((member, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, which has the focus
        <div
          key={member.id}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === offer.active}
          className="flex min-h-9 cursor-pointer items-center rounded-control px-2.5 py-1 text-sm wrap-anywhere hover:bg-sunken aria-selected:bg-accent-soft aria-selected:font-medium aria-selected:text-accent pointer-coarse:min-h-11"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => takeMention(editor, index)}
        >
          {member.name}
        </div>
      ))}
    </div>
  );
}

function useOffer(editor: Editor) {
  const read = () => mentionOfferOf(editor.state);
  return useSyncExternalStore(
    (listener) => {
      editor.on('transaction', listener);
      return () => {
        editor.off('transaction', listener);
      };
    },
    read,
    read,
  );
}

type Line = { readonly left: number; readonly top: number; readonly bottom: number };

/** Below the line, or above it where there is no room. */
function placeAt({ style, offsetWidth, offsetHeight }: HTMLElement, { left, top, bottom }: Line): void {
  const { innerWidth, innerHeight } = window;
  const below = bottom + GAP;
  const fits = below + offsetHeight <= innerHeight - GAP;
  style.left = `${Math.max(GAP, Math.min(left, innerWidth - offsetWidth - GAP))}px`;
  style.top = `${Math.max(GAP, fits ? below : top - offsetHeight - GAP)}px`;
}
