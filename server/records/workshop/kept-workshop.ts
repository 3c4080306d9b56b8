import type { KeptWorkshop } from '#lib/workshop/news-of.ts';
import type { Workshop } from '#lib/workshop/workshop.ts';
import { stored } from '#server/store/stored-value.ts';
import type { WorkshopRow } from '#server/store/workshops.ts';
import { workshopShape } from './workshop-shape.ts';

/** A workshop of a board as the store has it. `createdAt`: milliseconds since 1970. */
export type StoredWorkshop = KeptWorkshop & { readonly createdAt: number };

/** @throws {MalformedRowError} when this version cannot read what is in the row; the row stays as it is */
export function parseWorkshop({
  id,
  version,
  agendaVersion,
  state,
  createdAt,
}: Omit<WorkshopRow, 'boardId' | 'endedAt'>): StoredWorkshop {
  return { id, version, agendaVersion, workshop: stored('workshops.state', parseState(state)), createdAt };
}

/** The columns that follow from the workshop itself. */
export function stateColumns(workshop: Workshop): Pick<WorkshopRow, 'state' | 'endedAt'> {
  const { phase } = workshop;
  return { state: JSON.stringify(workshop), endedAt: phase.is === 'ended' ? phase.endedAt : null };
}

function parseState(text: string): Workshop | null {
  try {
    return workshopShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
