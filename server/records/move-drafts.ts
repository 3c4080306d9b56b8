import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import type { UserId } from '#lib/board/ids.ts';
import { DamagedDocError } from '#server/store/doc-errors.ts';
import { handOverDraft, listDraftsOf } from '#server/store/drafts-of-person.ts';
import { readDoc } from '#server/store/load-doc.ts';
import type { Schema } from '#server/store/schema.ts';
import { loadDocument } from '#server/sync/load-document.ts';

/**
 * Moves all that a guest has in hiding to their account, beside what that has there itself. A draft that is damaged
 * stays where it is: nobody is kept from signing in by it.
 */
export async function moveDrafts(
  trx: Transaction<Schema>,
  { guest, account, now }: { readonly guest: UserId; readonly account: UserId; readonly now: number },
): Promise<void> {
  for (const { docId, boardId } of await listDraftsOf(trx, guest)) {
    try {
      const stored = await readDoc(trx, docId, () => {});
      const doc = loadDocument(stored ?? { snapshot: null, updates: [] });
      const state = doc.store.clients.size === 0 ? null : Y.encodeStateAsUpdate(doc);
      doc.destroy();
      await handOverDraft(trx, { from: docId, boardId, to: account, state, now });
    } catch (error) {
      if (!(error instanceof DamagedDocError)) throw error;
    }
  }
}
