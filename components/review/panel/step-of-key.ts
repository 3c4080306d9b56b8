import type { KeyboardEvent } from 'react';
import { readLetterKeys } from '#components/board/letter-keys.ts';

/**
 * Where a key goes in the threads: J and K while single letters are shortcuts, Alt and an arrow also from a text, and
 * in the list an arrow alone. `null` for any other key.
 */
export function stepOfKey(
  { key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent,
  place: 'list' | 'thread',
): 'next' | 'previous' | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  const isField = target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));
  const isArrow = altKey || (place === 'list' && !isField);
  if (isArrow && key === 'ArrowDown') return 'next';
  if (isArrow && key === 'ArrowUp') return 'previous';
  if (altKey || isField || !readLetterKeys()) return null;
  if (key === 'j' || key === 'J') return 'next';
  return key === 'k' || key === 'K' ? 'previous' : null;
}

const fields = 'input:not([type=checkbox]):not([type=radio]), textarea, select';
