import type { Kysely } from 'kysely';
import { makeId, type UserId } from '#lib/board/ids.ts';
import { isSoundStep } from '#lib/workshop/is-sound-step.ts';
import { MAX_STEPS, type Step } from '#lib/workshop/step.ts';
import { insertAgenda, listAgendas } from '#server/store/agendas.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Maker } from '../maker.ts';
import { agendaShape } from './step-shape.ts';

/** An agenda that a person keeps to use again, on any board. */
export type OwnAgenda = {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Step[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
};

/** Agendas that one person may keep. */
export const MAX_AGENDAS = 50;
export const MAX_AGENDA_TITLE = 80;

/** A person's own agendas, newest first. One that cannot be read is left out, and stays where it is. */
export async function ownAgendas(db: Kysely<Schema>, userId: UserId): Promise<readonly OwnAgenda[]> {
  const rows = await listAgendas(db, userId);
  return rows.flatMap(({ id, title, steps, createdAt }) => {
    const parsed = parseAgenda(steps);
    return parsed ? [{ id, title, steps: parsed, createdAt }] : [];
  });
}

/** Keeps an agenda. Returns its id, or why not. */
export async function keepAgenda(
  db: Kysely<Schema>,
  {
    userId,
    title,
    steps,
  }: { readonly userId: UserId; readonly title: string; readonly steps: readonly Step[] },
  { now, random }: Maker,
): Promise<{ readonly id: string } | 'no-steps' | 'bad-step' | 'too-many-steps' | 'too-many-agendas'> {
  if (steps.length === 0) return 'no-steps';
  if (steps.length > MAX_STEPS) return 'too-many-steps';
  const isSound = steps.every(isSoundStep) && new Set(steps.map(({ id }) => id)).size === steps.length;
  if (!isSound) return 'bad-step';
  const row = { id: makeId(random), userId, title, steps: JSON.stringify(steps), createdAt: now() };
  const isKept = await db.transaction().execute((trx) => insertAgenda(trx, row, MAX_AGENDAS));
  return isKept ? { id: row.id } : 'too-many-agendas';
}

/** The steps in a stored text; `null` when this version cannot read them. */
export function parseAgenda(text: string): readonly Step[] | null {
  try {
    return agendaShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
