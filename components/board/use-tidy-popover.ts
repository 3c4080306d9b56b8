import { type RefObject, useEffect, useState } from 'react';
import { useOpenBoard } from './board-context.ts';

/** CSS pixels from the window's edge. */
const EDGE = 8;

/**
 * Keeps the popover round `content` in the window, and opens it when its key is pressed. What it shows is drawn again
 * whenever it opens, since others may have moved or written notes meanwhile. `onOpen`, `onClose`: the same functions
 * between renders.
 */
export function useTidyPopover(
  content: RefObject<HTMLElement | null>,
  onOpen: () => void,
  onClose: () => void,
): void {
  const { desk } = useOpenBoard();
  const [, setOpened] = useState(0);

  useEffect(() => {
    const popover = content.current?.closest<HTMLElement>('[popover]');
    if (!popover) return;
    // Not painted yet by then, but laid out.
    const onOpening = ({ newState }: ToggleEvent) => {
      if (newState === 'open') requestAnimationFrame(() => keepInWindow(popover));
    };
    // Told a moment later: by the time it is told that it is open, somebody may have chosen already.
    const onToggled = ({ newState }: ToggleEvent) => {
      if (newState === 'closed') return onClose();
      setOpened((count) => count + 1);
      onOpen();
    };
    popover.addEventListener('beforetoggle', onOpening);
    popover.addEventListener('toggle', onToggled);
    const stop = desk.subscribeAction('tidy', () => popover.showPopover());
    return () => {
      popover.removeEventListener('beforetoggle', onOpening);
      popover.removeEventListener('toggle', onToggled);
      stop();
    };
  }, [desk, content, onOpen, onClose]);
}

/** A long menu may have more to show than the window has above or below its button. */
function keepInWindow(popover: HTMLElement): void {
  const { top, bottom, height } = popover.getBoundingClientRect();
  const { clientHeight } = document.documentElement;
  if (top >= EDGE && bottom <= clientHeight - EDGE) return;
  popover.style.bottom = 'auto';
  popover.style.top = `${Math.max(EDGE, clientHeight - EDGE - height)}px`;
}
