import type { Transaction } from 'kysely';
import { type BoardId, makeId, type UserId } from '#lib/board/ids.ts';
import type { Actor, Command } from '#lib/workshop/command.ts';
import type { Recap } from '#lib/workshop/recap.ts';
import { reduce } from '#lib/workshop/reduce.ts';
import type { WorkshopRefusal } from '#lib/workshop/refusal.ts';
import { emptyWorkshop, type Workshop } from '#lib/workshop/workshop.ts';
import { insertRecap } from '#server/store/recaps.ts';
import type { Schema } from '#server/store/schema.ts';
import { insertWorkshop, updateWorkshop } from '#server/store/workshops.ts';
import type { Maker } from '../maker.ts';
import { type AuditCaller, auditWorkshop } from './audit-workshop.ts';
import { refusalOfRecords } from './command-check.ts';
import { type Held, holdWorkshop } from './hold-workshop.ts';
import { refreshRecap } from './keep-recap.ts';
import { type StoredWorkshop, stateColumns } from './kept-workshop.ts';
import type { Prepared } from './prepare-change.ts';

export type WorkshopRequest = {
  readonly boardId: BoardId;
  readonly command: Command;
  readonly actor: Actor;
  /** Whom the audit names. */
  readonly by: AuditCaller;
  /** Milliseconds since 1970. */
  readonly now: number;
} & Prepared;

export type WorkshopChange =
  | { readonly is: 'changed'; readonly before: Workshop; readonly kept: StoredWorkshop }
  /** The command had no effect, as the second one of two that come at once. */
  | { readonly is: 'same'; readonly kept: StoredWorkshop | null }
  | { readonly is: 'refused'; readonly why: WorkshopRefusal | 'workshop-unreadable' };

/** Applies one command to the workshop of a board. The first command that needs a workshop makes it. */
export async function changeWorkshop(
  trx: Transaction<Schema>,
  request: WorkshopRequest,
  random: Maker['random'],
): Promise<WorkshopChange> {
  const { boardId, command, actor, by, now, notes, seated, recap } = request;
  const held = await holdWorkshop(trx, boardId, command.type);
  const before = held.is === 'kept' ? held.kept.workshop : emptyWorkshop;
  const after = reduce(before, command, actor, now);
  if (typeof after === 'string') return { is: 'refused', why: after };
  if (held.is === 'unreadable' && !plans(command)) return { is: 'refused', why: 'workshop-unreadable' };
  if (after === before && held.is !== 'unreadable')
    return { is: 'same', kept: held.is === 'kept' ? held.kept : null };
  const why = await refusalOfRecords(trx, boardId, command, { workshop: before, notes });
  if (why) return { is: 'refused', why };
  const started = before.phase.is === 'planned' && after.phase.is === 'running';
  const workshop = started ? withPeople(after, seated, now) : after;
  const kept = await write(trx, held, { boardId, workshop, now, id: makeId(random) });
  await keepRecord(trx, { boardId, before, kept, recap, now });
  await auditWorkshop(trx, { boardId, command, before, after, by, now });
  return { is: 'changed', before, kept };
}

/** Commands with which to begin anew where the workshop there was cannot be read. */
function plans({ type }: Command): boolean {
  return type === 'use-agenda' || type === 'add-step' || type === 'plan-again';
}

function withPeople(workshop: Workshop, seated: readonly UserId[], now: number): Workshop {
  return seated.reduce<Workshop>((current, user) => {
    const next = reduce(current, { type: 'arrive', user }, { is: 'server' }, now);
    return typeof next === 'string' ? current : next;
  }, workshop);
}

/** What has ended stays as it was: whoever plans again gets a workshop of its own. */
async function write(
  trx: Transaction<Schema>,
  held: Held,
  next: { readonly boardId: BoardId; readonly workshop: Workshop; readonly now: number; readonly id: string },
): Promise<StoredWorkshop> {
  const { boardId, workshop, now } = next;
  const columns = stateColumns(workshop);
  const before = held.is === 'kept' ? held.kept : null;
  if (!before || (before.workshop.phase.is === 'ended' && workshop.phase.is === 'planned')) {
    const { id } = next;
    const createdAt = await insertWorkshop(trx, { id, boardId, ...columns, now });
    return { id, version: 1, agendaVersion: 1, workshop, createdAt };
  }
  const { id, createdAt } = before;
  const version = before.version + 1;
  const agendaVersion = workshop.agenda === before.workshop.agenda ? before.agendaVersion : version;
  await updateWorkshop(trx, { id, version, agendaVersion, ...columns });
  return { id, version, agendaVersion, workshop, createdAt };
}

/** What is left of a workshop lies beside it from the moment of its end; what was decided may be written later. */
async function keepRecord(
  trx: Transaction<Schema>,
  change: {
    readonly boardId: BoardId;
    readonly before: Workshop;
    readonly kept: StoredWorkshop;
    readonly recap: Recap | null;
    readonly now: number;
  },
): Promise<void> {
  const { boardId, before, kept, recap, now } = change;
  const { id, workshop } = kept;
  if (workshop.phase.is !== 'ended') return;
  if (before.phase.is === 'ended') {
    const { outcomes } = workshop;
    if (before.outcomes !== outcomes) await refreshRecap(trx, { boardId, id, outcomes });
  } else if (recap?.id === id) await insertRecap(trx, { boardId, recap, now });
  else throw new Error('The workshop was changed by another process meanwhile.');
}
