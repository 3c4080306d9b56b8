import { getJson } from '#components/workshop/get-json.ts';
import { type InboxPage, parseInboxPage } from '#lib/review/parse-inbox.ts';
import type { ReadEntries } from './inbox-store.ts';

/** A page of what came for me; `null` when it cannot be had. */
export async function fetchInboxPage(from: string | null): Promise<InboxPage | null> {
  const query = from === null ? '' : `?from=${encodeURIComponent(from)}`;
  return parseInboxPage(await getJson(`/api/inbox${query}`));
}

/** Marks entries as read, also when the page is left meanwhile. False when it was not done. */
export async function sendInboxRead(meant: ReadEntries): Promise<boolean> {
  try {
    const answer = await fetch('/api/inbox/read', {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(meant),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
