import type { Transaction } from 'kysely';
import type { AuditDetail } from '#lib/board/audit-action.ts';
import type { BoardId } from '#lib/board/ids.ts';
import type { Command } from '#lib/workshop/command.ts';
import type { Workshop } from '#lib/workshop/workshop.ts';
import { type AuditEntry, recordAudit } from '#server/store/audit.ts';
import type { Schema } from '#server/store/schema.ts';

/** Who is behind a command, and from where it came. */
export type AuditCaller = Pick<AuditEntry, 'actorId' | 'sessionId' | 'address' | 'browser'>;

/** What happens by itself. */
export const nobody: AuditCaller = { actorId: null, sessionId: null, address: '', browser: '' };

/**
 * Writes what decides about the room into the audit of its board: start and end, lock, reveal and who leads. The
 * many small commands of everybody are not in it.
 */
export async function auditWorkshop(
  trx: Transaction<Schema>,
  about: {
    readonly boardId: BoardId;
    readonly command: Command;
    readonly before: Workshop;
    readonly after: Workshop;
    readonly by: AuditCaller;
    /** Milliseconds since 1970. */
    readonly now: number;
  },
): Promise<void> {
  const { boardId, command, before, after, by, now } = about;
  const said = detailOf(command);
  const hasEnded = before.phase.is === 'running' && after.phase.is === 'ended';
  if (!said && !hasEnded) return;
  const detail = { command: command.type, ...said, ...(hasEnded ? { hasEnded } : {}) };
  await recordAudit(trx, { boardId, at: now, action: 'run-workshop', outcome: 'done', detail, ...by });
}

/** `null` for what is not written down. */
function detailOf(command: Command): AuditDetail | null {
  switch (command.type) {
    case 'start':
    case 'end':
    case 'lock-board':
    case 'unlock-board':
      return {};
    case 'hand-over':
      return { member: command.to };
    case 'revealed':
      return { notes: command.notes, people: command.people, names: command.names };
    default:
      return null;
  }
}
