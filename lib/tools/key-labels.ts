import type { KeyCombo } from './key-combo.ts';

const names: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['Escape', 'Esc'],
]);

const macNames: ReadonlyMap<string, string> = new Map([
  ['Enter', '↩'],
  ['Tab', '⇥'],
  ['Backspace', '⌫'],
  ['Delete', '⌦'],
]);

/** A combination as people know it from their keyboard: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function keyLabel(combo: KeyCombo, isMac: boolean): string {
  const key = (isMac ? macNames.get(combo.key) : undefined) ?? names.get(combo.key) ?? upper(combo.key);
  const shift = combo.shift === true;
  if (isMac) return `${shift ? '⇧' : ''}${combo.mod ? '⌘' : ''}${key}`;
  return [...(combo.mod ? ['Ctrl'] : []), ...(shift ? ['Shift'] : []), key].join('+');
}

const ariaNames: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['+', 'Plus'],
]);

/** The same combination as `aria-keyshortcuts` wants it: `Control+Shift+Z`, or `Meta+Shift+Z` on a Mac. */
export function ariaKeys(combo: KeyCombo, isMac: boolean): string {
  const key = ariaNames.get(combo.key) ?? upper(combo.key);
  const command = isMac ? 'Meta' : 'Control';
  return [...(combo.mod ? [command] : []), ...(combo.shift === true ? ['Shift'] : []), key].join('+');
}

const upper = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);
