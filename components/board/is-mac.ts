/** True where Command is the modifier of shortcuts. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
