import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { type OutlinePicture, parsePicture } from '#lib/board/outline-picture.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';

/** `headSeq` says which state of the document it shows; `madeAt` is in milliseconds since 1970. */
export type KeptOutline = {
  readonly headSeq: number;
  readonly madeAt: number;
  readonly picture: OutlinePicture;
};

export type OutlineState = {
  /** What the document has come to. */
  readonly headSeq: number;
  /** `null` when none was kept, or one that this version cannot read. */
  readonly kept: KeptOutline | null;
};

/** `null` for a board without a document. */
export async function readOutline(db: Kysely<Schema>, boardId: BoardId): Promise<OutlineState | null> {
  const row = await db
    .selectFrom('docs')
    .leftJoin('board_outlines', 'board_outlines.board_id', 'docs.board_id')
    .select(['docs.head_seq as doc_seq', 'board_outlines.head_seq', 'made_at', 'outline'])
    .where('docs.board_id', '=', boardId)
    .where('docs.kind', '=', 'board')
    .executeTakeFirst();
  return row ? { headSeq: stored('docs.head_seq', parseWhole(row.doc_seq)), kept: parseKept(row) } : null;
}

export async function keepOutline(
  db: Kysely<Schema>,
  boardId: BoardId,
  { headSeq, madeAt, picture }: KeptOutline,
): Promise<void> {
  const values = { head_seq: headSeq, made_at: madeAt, outline: JSON.stringify(picture) };
  await db
    .insertInto('board_outlines')
    .values({ board_id: boardId, ...values })
    .onConflict((conflict) => conflict.column('board_id').doUpdateSet(values))
    .execute();
}

function parseKept(row: { head_seq: unknown; made_at: unknown; outline: unknown }): KeptOutline | null {
  const [headSeq, madeAt] = [parseWhole(row.head_seq), parseWhole(row.made_at)];
  const picture = typeof row.outline === 'string' ? parsePicture(parseJson(row.outline)) : null;
  return headSeq === null || madeAt === null || !picture ? null : { headSeq, madeAt, picture };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
