type ClockKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** Seconds by which an arrow key changes the clock: a minute, with Shift five. `null` for every other key. */
export function secondsForKey({ key, shiftKey, ctrlKey, metaKey, altKey }: ClockKey): number | null {
  if (ctrlKey || metaKey || altKey) return null;
  const step = shiftKey ? 300 : 60;
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return step;
    case 'ArrowDown':
    case 'ArrowLeft':
      return -step;
    default:
      return null;
  }
}
