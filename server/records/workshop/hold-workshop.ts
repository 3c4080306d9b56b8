import type { Transaction } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import type { Command } from '#lib/workshop/command.ts';
import { commandRights } from '#lib/workshop/command-rights.ts';
import type { Schema } from '#server/store/schema.ts';
import { MalformedRowError } from '#server/store/stored-value.ts';
import { holdBoard, holdNewestWorkshop } from '#server/store/workshops.ts';
import { parseWorkshop, type StoredWorkshop } from './kept-workshop.ts';

/** What a command finds on its board; nobody changes it before the transaction ends. */
export type Held =
  | { readonly is: 'kept'; readonly kept: StoredWorkshop }
  | { readonly is: 'none' }
  /** There is one, which this version cannot read. */
  | { readonly is: 'unreadable' };

export async function holdWorkshop(
  trx: Transaction<Schema>,
  boardId: BoardId,
  command: Command['type'],
): Promise<Held> {
  // Of two who plan at once the second one is to see what the first has planned.
  if (command === 'plan-again') await holdBoard(trx, boardId);
  const held = await look(trx, boardId);
  // Nothing but a facilitator's command begins one.
  if (held.is === 'kept' || commandRights[command] !== 'run-workshop') return held;
  await holdBoard(trx, boardId);
  return look(trx, boardId);
}

async function look(trx: Transaction<Schema>, boardId: BoardId): Promise<Held> {
  try {
    const row = await holdNewestWorkshop(trx, boardId);
    return row ? { is: 'kept', kept: parseWorkshop(row) } : { is: 'none' };
  } catch (error) {
    if (error instanceof MalformedRowError) return { is: 'unreadable' };
    throw error;
  }
}
