import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import type { DocId, DocLog } from '#server/store/doc-log.ts';
import { draftDocId } from '#server/store/docs.ts';
import { type DraftHead, listOpenDrafts } from '#server/store/drafts.ts';
import type { Schema } from '#server/store/schema.ts';
import { loadDocument } from '#server/sync/load-document.ts';
import type { DraftCommit } from '#server/sync/rooms-options.ts';

type KnownCountsOptions = {
  readonly db: Kysely<Schema>;
  readonly docLog: Pick<DocLog, 'load'>;
  /** Hears of a draft that could not be read, and counts as empty. */
  readonly report: (boardId: BoardId, error: unknown) => void;
};

/** What is known of one draft, as of a place in its log. */
type Known = { readonly epoch: number; readonly seq: number; readonly notes: Promise<number> | number };

/** How many notes each draft holds: as its room says at each commit, else read once from the store. */
export class KnownCounts {
  readonly #options: KnownCountsOptions;
  readonly #boards = new Map<BoardId, Map<DocId, Known>>();

  constructor(options: KnownCountsOptions) {
    this.#options = options;
  }

  /** True unless the draft had as many notes before. */
  committed({ boardId, owner, epoch, seq }: DraftCommit, notes: number): boolean {
    const drafts = this.#boards.get(boardId) ?? new Map<DocId, Known>();
    this.#boards.set(boardId, drafts);
    const docId = draftDocId(boardId, owner);
    const before = drafts.get(docId)?.notes;
    drafts.set(docId, { epoch, seq, notes });
    return before !== notes;
  }

  /** By people, those without any left out. */
  async read(boardId: BoardId): Promise<Readonly<Record<string, number>>> {
    const heads = await listOpenDrafts(this.#options.db, boardId);
    this.#forgetAllBut(boardId, new Set(heads.map(({ docId }) => docId)));
    const counted = await Promise.all(
      heads.map(async (head) => [head.owner, await this.#count(boardId, head)] as const),
    );
    return Object.fromEntries(counted.filter(([, notes]) => notes > 0));
  }

  #forgetAllBut(boardId: BoardId, docIds: ReadonlySet<DocId>): void {
    const drafts = this.#boards.get(boardId);
    for (const docId of drafts?.keys() ?? []) if (!docIds.has(docId)) drafts?.delete(docId);
    if (drafts?.size === 0) this.#boards.delete(boardId);
  }

  #count(boardId: BoardId, { docId, epoch, seq }: DraftHead): Promise<number> | number {
    const drafts = this.#boards.get(boardId) ?? new Map<DocId, Known>();
    this.#boards.set(boardId, drafts);
    const known = drafts.get(docId);
    if (known?.epoch === epoch && known.seq >= seq) return known.notes;
    const read: Known = { epoch, seq, notes: this.#countStored(boardId, docId) };
    drafts.set(docId, read);
    return read.notes;
  }

  async #countStored(boardId: BoardId, docId: DocId): Promise<number> {
    try {
      const stored = await this.#options.docLog.load(docId);
      if (!stored) return 0;
      const doc = loadDocument(stored);
      const { size } = boardRoots(doc).notes;
      doc.destroy();
      return size;
    } catch (error) {
      this.#options.report(boardId, error);
      return 0;
    }
  }
}
