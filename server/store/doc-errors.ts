import type { DocId } from './doc-log.ts';

/** The document was replaced, or does not exist (any more): its live copy must be loaded again. */
export class StaleEpochError extends Error {
  override readonly name = 'StaleEpochError';
  readonly docId: DocId;

  constructor(docId: DocId) {
    super(`Document ${docId} was replaced or removed; nothing was written.`);
    this.docId = docId;
  }
}

/** A stored row of the document is missing or is not what was written. */
export class DamagedDocError extends Error {
  override readonly name = 'DamagedDocError';
  readonly docId: DocId;
  readonly part: 'update' | 'snapshot';
  readonly seq: number;

  constructor(docId: DocId, part: 'update' | 'snapshot', seq: number) {
    super(`Document ${docId} is damaged: ${part} ${seq} is missing or fails its checksum.`);
    this.docId = docId;
    this.part = part;
    this.seq = seq;
  }
}
