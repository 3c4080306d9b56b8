import { parseThreadId, type ThreadId } from '../review/ids.ts';

/** What the server tells an open board about records that are not in the document. */
export type BoardEvent =
  /** Sent once when a socket joins, and again when the person's role changes, just before the socket is closed. */
  | { readonly type: 'joined'; readonly role: string }
  | { readonly type: 'people-changed' }
  /** The links to the board; only who may see them asks what they are now. */
  | { readonly type: 'invites-changed' }
  /** Who waits to be let in, or whether people wait at all. */
  | { readonly type: 'knocks-changed' }
  | { readonly type: 'board-renamed'; readonly title: string }
  /** The workshop changed. `news`: a `WorkshopNews`, parsed by who shows it; `now`: the server's clock. */
  | { readonly type: 'workshop'; readonly news: unknown; readonly now: number }
  /** Threads that began, went on or went away, some of those that this person may know of: who shows them asks. */
  | { readonly type: 'threads-changed'; readonly threads: readonly ThreadId[] }
  /** A review was asked for, handed in or closed. */
  | { readonly type: 'reviews-changed' }
  | { readonly type: 'versions-changed' }
  /** For one person, on whatever board they are: something came into their inbox or was read. */
  | { readonly type: 'inbox-changed' }
  /** How many notes each person has in hiding: `DraftCounts`, parsed by who shows it. */
  | { readonly type: 'drafts'; readonly counts: unknown };

/** The event, or `null` when the text is none that this version knows. */
export function parseBoardEvent(text: string): BoardEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  switch (value.type) {
    case 'people-changed':
    case 'invites-changed':
    case 'knocks-changed':
    case 'reviews-changed':
    case 'versions-changed':
    case 'inbox-changed':
      return { type: value.type };
    case 'joined':
      return 'role' in value && typeof value.role === 'string' ? { type: 'joined', role: value.role } : null;
    case 'board-renamed':
      return 'title' in value && typeof value.title === 'string'
        ? { type: 'board-renamed', title: value.title }
        : null;
    case 'threads-changed':
      return 'threads' in value ? threadsChanged(value.threads) : null;
    case 'workshop':
      return 'news' in value && 'now' in value && typeof value.now === 'number'
        ? { type: 'workshop', news: value.news, now: value.now }
        : null;
    case 'drafts':
      return 'counts' in value ? { type: 'drafts', counts: value.counts } : null;
    default:
      return null;
  }
}

function threadsChanged(value: unknown): BoardEvent | null {
  if (!Array.isArray(value)) return null;
  const threads = value.map(parseThreadId).filter((id) => id !== null);
  return threads.length === value.length ? { type: 'threads-changed', threads } : null;
}
