import type { KeyPress } from '#lib/tools/key-combo.ts';
import { actionForKey, type KeyFocus } from '#lib/tools/keymap.ts';
import { focusedNote } from './focused-note.ts';
import { isMac } from './is-mac.ts';
import type { BoardDesk } from './make-board-desk.ts';
import { makeNoteClipboard } from './note-clipboard.ts';

/** Listens to keys and the clipboard for as long as the board is open; returns what ends it. */
export function listenToKeys(desk: BoardDesk, letterKeys: () => boolean): () => void {
  const clipboard = makeNoteClipboard(desk);
  // The space bar also pans while it is held: it only selects when it came up without a press of the pointer.
  let tapping = false;
  const onPointerDown = () => {
    tapping = false;
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !tapping) return;
    tapping = false;
    desk.run('toggle-select', { focused: focusedNote() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && keyFocus() === 'note') {
      tapping ||= !event.repeat;
      return;
    }
    if (event.defaultPrevented || event.isComposing || isCovered()) return;
    if (event.key === 'Escape' && document.querySelector('[popover=auto]:popover-open')) return;
    const focused = focusedNote();
    const focus = keyFocus();
    if (isBarKey(event) && focusSelectionBar()) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && leaveSelectionBar(desk)) {
      event.preventDefault();
      return;
    }
    const name = actionForKey(pressOf(event), {
      focus,
      focused,
      desk: desk.get(),
      scene: desk.scene(),
      letterKeys: letterKeys(),
    });
    if (name === null) return;
    event.preventDefault();
    if (name === 'start-typing') desk.run('edit-note', { focused, typed: event.key });
    else desk.run(name, { focused });
  };
  const onCopy = (event: ClipboardEvent) => {
    if (ownsClipboard() && event.clipboardData && clipboard.copy(event.clipboardData)) event.preventDefault();
  };
  const onCut = (event: ClipboardEvent) => {
    if (!ownsClipboard() || !event.clipboardData || !desk.scene().mayEdit) return;
    if (!clipboard.copy(event.clipboardData)) return;
    event.preventDefault();
    desk.run('delete-selection');
  };
  const onPaste = (event: ClipboardEvent) => {
    if (ownsClipboard() && event.clipboardData && clipboard.paste(event.clipboardData))
      event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('pointerdown', onPointerDown, true);
  window.addEventListener('copy', onCopy);
  window.addEventListener('cut', onCut);
  window.addEventListener('paste', onPaste);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keyup', onKeyUp);
    window.removeEventListener('pointerdown', onPointerDown, true);
    window.removeEventListener('copy', onCopy);
    window.removeEventListener('cut', onCut);
    window.removeEventListener('paste', onPaste);
  };
}

/** A key as actions know it. */
export function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey,
    meta: event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
    altGraph: event.getModifierState('AltGraph'),
    isMac: isMac(),
  };
}

/** Where the keyboard is now. */
export function keyFocus(): KeyFocus {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return 'canvas';
  if (element.isContentEditable || element.matches('textarea, [data-note-typing]'))
    return element.closest('[data-note-id]') ? 'text' : 'text-field';
  if (element.matches('input:not([type=checkbox]):not([type=radio]), select')) return 'text-field';
  if (element.matches('[data-note-id]')) return 'note';
  if (element === document.body || element.matches('[data-region], [data-canvas]')) return 'canvas';
  return 'control';
}

/** A field keeps its own clipboard. */
function ownsClipboard(): boolean {
  const focus = keyFocus();
  return focus !== 'text' && focus !== 'text-field' && !isCovered();
}

/** While a dialog is open, or the board of another moment lies over this one, keys change nothing of the board. */
function isCovered(): boolean {
  return document.querySelector('dialog[open], [data-past]') !== null;
}

/** The keys by which people reach a context menu without a mouse. */
function isBarKey(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

function focusSelectionBar(): boolean {
  const first = document.querySelector<HTMLElement>('[data-selection-bar] button');
  first?.focus();
  return first !== null;
}

function leaveSelectionBar(desk: BoardDesk): boolean {
  const [id] = desk.get().selection;
  if (!id || !document.activeElement?.closest('[data-selection-bar]')) return false;
  desk.focusNote(id);
  return true;
}
