const storageKey = 'ninefold.letter-keys';

/** Whether single letters are shortcuts on this device; on until somebody switches them off. */
export function readLetterKeys(): boolean {
  try {
    return window.localStorage.getItem(storageKey) !== 'off';
  } catch {
    // A browser may forbid storage to this site.
    return true;
  }
}

export function writeLetterKeys(on: boolean): void {
  try {
    window.localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Full or forbidden: the choice holds until the page is closed.
  }
}
