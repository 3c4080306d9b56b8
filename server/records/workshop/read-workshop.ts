import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { boardWriters } from '#lib/workshop/workshop.ts';
import type { Schema } from '#server/store/schema.ts';
import { MalformedRowError } from '#server/store/stored-value.ts';
import { newestWorkshop } from '#server/store/workshops.ts';
import { parseWorkshop, type StoredWorkshop } from './kept-workshop.ts';

/** Hears of a workshop that cannot be read. */
export type ReportUnreadable = (boardId: BoardId, error: MalformedRowError) => void;

/**
 * The workshop that a board's people see; `null` when there is none, and when it cannot be read: its board opens
 * all the same.
 */
export async function readWorkshop(
  db: Kysely<Schema>,
  boardId: BoardId,
  report: ReportUnreadable,
): Promise<StoredWorkshop | null> {
  try {
    const row = await newestWorkshop(db, boardId);
    return row && parseWorkshop(row);
  } catch (error) {
    if (!(error instanceof MalformedRowError)) throw error;
    report(boardId, error);
    return null;
  }
}

/** Who may change the board's document at this moment. */
export async function writersOf(
  db: Kysely<Schema>,
  boardId: BoardId,
  report: ReportUnreadable,
): Promise<ReturnType<typeof boardWriters>> {
  const kept = await readWorkshop(db, boardId, report);
  return kept ? boardWriters(kept.workshop) : 'editors';
}
