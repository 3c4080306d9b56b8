import { CompiledQuery, type Insertable, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { DocId } from './doc-log.ts';
import type { Schema } from './schema.ts';

type UpdateRow = Insertable<Schema['doc_updates']>;
type MovedHead = Pick<Selectable<Schema['docs']>, 'head_seq' | 'kind' | 'board_id'>;

/** What an append runs in its transaction. */
export type AppendStatements = {
  /** Moves a head on by so many and keeps its row locked until the commit; nothing for another epoch. */
  readonly moveHead: (
    trx: Transaction<Schema>,
    head: { readonly docId: DocId; readonly epoch: number; readonly by: number },
  ) => Promise<MovedHead | undefined>;
  readonly insertUpdates: (trx: Transaction<Schema>, rows: readonly UpdateRow[]) => Promise<void>;
  readonly touchBoards: (trx: Transaction<Schema>, ids: readonly string[], at: number) => Promise<void>;
};

/**
 * How many rows a statement takes, so that a few statements serve every number of rows: to build and prepare one
 * takes some ten times as long as to run it. The largest has six parameters a row, far below either database's limit.
 */
const ROWS = [256, 64, 16, 4, 1] as const;

/** Builds the statements of an append once, each when it is first needed. */
export function buildAppendStatements(db: Kysely<Schema>): AppendStatements {
  const head = once(() => buildMoveHead(db));
  const inserts = ROWS.map((rows) => ({ rows, text: once(() => buildInsert(db, rows)) }));
  const touches = ROWS.map((rows) => ({ rows, text: once(() => buildTouch(db, rows)) }));
  return {
    moveHead: async (trx, { docId, epoch, by }) => {
      const { rows } = await trx.executeQuery<MovedHead>(CompiledQuery.raw(head(), [by, docId, epoch]));
      return rows[0];
    },
    insertUpdates: (trx, rows) =>
      runInParts(trx, inserts, rows, (part) =>
        part.flatMap(({ doc_id, seq, user_id, at, bytes, checksum }) => [
          doc_id,
          seq,
          user_id,
          at,
          bytes,
          checksum,
        ]),
      ),
    touchBoards: (trx, ids, at) => runInParts(trx, touches, ids, (part) => [at, ...part]),
  };
}

function buildMoveHead(db: Kysely<Schema>): string {
  return db
    .updateTable('docs')
    .set((eb) => ({ head_seq: eb('head_seq', '+', 1) }))
    .where('id', '=', '')
    .where('epoch', '=', 1)
    .returning(['head_seq', 'kind', 'board_id'])
    .compile().sql;
}

function buildInsert(db: Kysely<Schema>, rows: number): string {
  const none = new Uint8Array();
  const row: UpdateRow = { doc_id: '', seq: 1, user_id: '', at: 1, bytes: none, checksum: none };
  return db.insertInto('doc_updates').values(Array(rows).fill(row)).compile().sql;
}

function buildTouch(db: Kysely<Schema>, rows: number): string {
  return db.updateTable('boards').set({ updated_at: 1 }).where('id', 'in', Array(rows).fill('')).compile()
    .sql;
}

type Sized = { readonly rows: number; readonly text: () => string };

/** Runs the statement for the largest part that is left, again and again; `statements` from large to small. */
async function runInParts<T>(
  trx: Transaction<Schema>,
  statements: readonly Sized[],
  items: readonly T[],
  parametersOf: (part: readonly T[]) => readonly unknown[],
): Promise<void> {
  let from = 0;
  for (const { rows, text } of statements)
    for (; items.length - from >= rows; from += rows)
      await trx.executeQuery(CompiledQuery.raw(text(), [...parametersOf(items.slice(from, from + rows))]));
}

function once(build: () => string): () => string {
  let text: string | undefined;
  return () => {
    text ??= build();
    return text;
  };
}
