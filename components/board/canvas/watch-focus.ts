import type { CanvasScene } from './canvas-scene.ts';
import { targetOf } from './hit-target.ts';
import { isQuiet } from './quiet-focus.ts';

/** Tells the desk which note or block the keyboard has come to. Returns what ends it. */
export function watchFocus(viewport: HTMLElement, { store, desk, focused }: CanvasScene): () => void {
  const focusIn = ({ target: element }: FocusEvent) => {
    if (!(element instanceof HTMLElement)) return;
    if (element.dataset.noteId !== undefined) element.toggleAttribute('data-focused', true);
    const target = targetOf(element);
    // A press tells the desk itself what it was on.
    const byKeyboard = element.matches(':focus-visible') && !isQuiet(element);
    if (target.kind === 'note') {
      const block = store.getNote(target.id)?.at.block;
      if (block) focused.set(block, target.id);
      if (byKeyboard && element.dataset.noteId === target.id)
        desk.dispatch({ type: 'focus-note', id: target.id });
    } else if (byKeyboard && target.kind === 'block') {
      desk.dispatch({ type: 'focus-block', block: target.block });
    }
  };
  const focusOut = ({ target: element }: FocusEvent) => {
    if (element instanceof HTMLElement) element.removeAttribute('data-focused');
  };
  viewport.addEventListener('focusin', focusIn);
  viewport.addEventListener('focusout', focusOut);
  return () => {
    viewport.removeEventListener('focusin', focusIn);
    viewport.removeEventListener('focusout', focusOut);
  };
}
