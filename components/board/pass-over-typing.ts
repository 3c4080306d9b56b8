/** A pause in typing, in milliseconds: whoever made one has seen that the text is closed. */
const PAUSE = 800;

/**
 * After a text was closed under somebody's hands: what they go on typing is meant for the text and is no command. It is
 * passed over until they pause, or point at something.
 */
export function passOverTyping(): void {
  let timer = setTimeout(stop, PAUSE);
  function stop(): void {
    clearTimeout(timer);
    window.removeEventListener('keydown', passOver, true);
    window.removeEventListener('pointerdown', stop, true);
  }
  function passOver(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || !isTyping(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(timer);
    timer = setTimeout(stop, PAUSE);
  }
  window.addEventListener('keydown', passOver, true);
  window.addEventListener('pointerdown', stop, true);
}

function isTyping(key: string): boolean {
  return key.length === 1 || key === 'Enter' || key === 'Backspace' || key === 'Delete';
}
