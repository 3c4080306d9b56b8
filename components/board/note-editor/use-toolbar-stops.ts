import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useState } from 'react';

/** One tab stop for a text's tools: arrows go from button to button, Escape back to the text. */
export function useToolbarStops(editor: Editor, count: number) {
  const [stop, setStop] = useState(0);
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      editor.commands.focus(undefined, { scrollIntoView: false });
    }
    const to = nextStop(event.key, stop, count);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setStop(to);
    event.currentTarget.querySelectorAll('button')[to]?.focus();
  };
  return { stop, setStop, pressed };
}

function nextStop(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
