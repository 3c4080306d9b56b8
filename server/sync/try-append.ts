import type { DocId, DocLog, PendingUpdate } from '../store/doc-log.ts';

export type AppendAttempt =
  | { readonly is: 'committed'; readonly heads: ReadonlyMap<DocId, number> }
  /** Nothing was written: this document has a newer epoch. */
  | { readonly is: 'replaced'; readonly docId: DocId }
  | { readonly is: 'failed'; readonly error: unknown }
  /** No answer in time; it may be written all the same. */
  | { readonly is: 'late'; readonly error: unknown };

/** Appends once. A store that has not answered after `milliseconds` is as good as one that is away. Never rejects. */
export async function tryAppend(
  append: DocLog['append'],
  updates: readonly PendingUpdate[],
  milliseconds: number,
): Promise<AppendAttempt> {
  const late = Promise.withResolvers<AppendAttempt>();
  const timer = setTimeout(
    () => late.resolve({ is: 'late', error: new Error('the store did not answer in time') }),
    Math.max(0, milliseconds),
  );
  const attempt = append(updates).then(
    (heads): AppendAttempt => ({ is: 'committed', heads }),
    (error: unknown): AppendAttempt => {
      const docId = staleDocId(error);
      const stale = updates.find((update) => update.docId === docId);
      return stale ? { is: 'replaced', docId: stale.docId } : { is: 'failed', error };
    },
  );
  try {
    return await Promise.race([attempt, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The document that a `StaleEpochError` names, whichever copy of the class threw it. */
function staleDocId(error: unknown): unknown {
  const isStale = error instanceof Error && error.name === 'StaleEpochError' && 'docId' in error;
  return isStale ? error.docId : undefined;
}
