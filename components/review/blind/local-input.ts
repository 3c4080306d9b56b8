/** A moment (milliseconds since 1970) as a `datetime-local` field writes it, by this machine's clock. */
export function writeLocalInput(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such a field says; `null` while it says none. */
export function readLocalInput(text: string): number | null {
  if (!/^\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  // Without a zone it is read by this machine's clock.
  const at = new Date(text).getTime();
  return Number.isFinite(at) ? at : null;
}

/** Five in the afternoon a week from now, by this machine's clock. */
export function inAWeek(now: number): number {
  const date = new Date(now);
  date.setDate(date.getDate() + 7);
  return date.setHours(17, 0, 0, 0);
}
