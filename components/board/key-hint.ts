import type { KeyCombo } from '#lib/tools/key-combo.ts';
import { ariaKeys, keyLabel } from '#lib/tools/key-labels.ts';
import { isMac } from './is-mac.ts';

/** What a button tells of its key: to people in the tooltip, as their machine calls it, and to assistive technology. */
export function keyHint(combo: KeyCombo | undefined): { shortcut?: string; 'aria-keyshortcuts'?: string } {
  return combo ? { shortcut: keyLabel(combo, isMac()), 'aria-keyshortcuts': ariaKeys(combo, isMac()) } : {};
}
