/** What the server tells an open board about records that are not in the document. */
export type BoardEvent =
  /** Sent once when a socket joins, and again when the person's role changes in place. */
  | { readonly type: 'joined'; readonly role: string }
  | { readonly type: 'people-changed' }
  | { readonly type: 'board-renamed'; readonly title: string };

/** The event, or `null` when the text is none that this version knows. */
export function parseBoardEvent(text: string): BoardEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  if (value.type === 'people-changed') return { type: 'people-changed' };
  if (value.type === 'joined' && 'role' in value && typeof value.role === 'string')
    return { type: 'joined', role: value.role };
  if (value.type === 'board-renamed' && 'title' in value && typeof value.title === 'string')
    return { type: 'board-renamed', title: value.title };
  return null;
}
