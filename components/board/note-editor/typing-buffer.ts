/** Gathers what is typed while the editor is still loading, until the editor takes it. */
export type TypingBuffer = {
  readonly getText: () => string;
  readonly setText: (text: string) => void;
  /** An input method is composing: the text is not whole, and moving the focus would cut it off. */
  readonly setComposing: (composing: boolean) => void;
  /** Resolves when the last composition ends, which may have been long ago; `null` when there was none. */
  readonly whenWhole: () => Promise<void> | null;
  /** The text, once: whoever takes it writes it into the note. */
  readonly take: () => string;
  readonly subscribe: (listener: () => void) => () => void;
};

export function makeTypingBuffer(initial: string): TypingBuffer {
  let text = initial;
  let composition: Composition | null = null;
  const listeners = new Set<() => void>();
  const setText = (next: string) => {
    text = next;
    for (const listener of listeners) listener();
  };
  return {
    getText: () => text,
    setText,
    setComposing: (composing) => {
      if (!composing) composition?.end();
      else if (!composition?.isOpen()) composition = beginComposition();
    },
    whenWhole: () => composition?.ended ?? null,
    take: () => {
      const taken = text;
      setText('');
      return taken;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Composition = {
  readonly ended: Promise<void>;
  readonly end: () => void;
  readonly isOpen: () => boolean;
};

function beginComposition(): Composition {
  let open = true;
  let resolve = () => {};
  const ended = new Promise<void>((settle) => {
    resolve = settle;
  });
  const end = () => {
    open = false;
    resolve();
  };
  return { ended, end, isOpen: () => open };
}
