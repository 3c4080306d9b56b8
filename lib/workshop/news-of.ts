import type { UserId } from '../board/ids.ts';
import { ownPart, stateOf } from './state-of.ts';
import type { WorkshopAnswer, WorkshopNews } from './view.ts';
import type { Workshop } from './workshop.ts';

/** A workshop as it is kept: which one, in which version, and the version in which its agenda last changed. */
export type KeptWorkshop = {
  readonly id: string;
  readonly version: number;
  readonly agendaVersion: number;
  readonly workshop: Workshop;
};

/** What goes to everybody on the board, with the agenda in the very version that changed it. */
export function newsOf({ id, version, agendaVersion, workshop }: KeptWorkshop): WorkshopNews {
  const agenda = agendaVersion === version ? workshop.agenda : null;
  return { id, version, agendaVersion, agenda, state: stateOf(workshop) };
}

/** What one person is answered; `kept`: `null` when nobody has planned a workshop. */
export function answerOf(kept: KeptWorkshop | null, userId: UserId, now: number): WorkshopAnswer {
  if (!kept) return { view: null, mine: { ballot: null }, now };
  const { id, version, agendaVersion, workshop } = kept;
  return {
    view: { id, version, agendaVersion, agenda: workshop.agenda, state: stateOf(workshop) },
    mine: ownPart(workshop, userId),
    now,
  };
}
