import { type Step, stepModes } from '#lib/workshop/step.ts';

/** An agenda that this person keeps to use again. */
export type OwnAgenda = { readonly id: string; readonly title: string; readonly steps: readonly Step[] };

/** The kept agendas in an answer; one that this version cannot read is left out. `null`: no list at all. */
export function parseOwnAgendas(data: unknown): readonly OwnAgenda[] | null {
  const list = isRecord(data) ? data.agendas : null;
  return Array.isArray(list) ? list.filter(isOwnAgenda) : null;
}

function isOwnAgenda(value: unknown): value is OwnAgenda {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.title === 'string' &&
    Array.isArray(value.steps) &&
    value.steps.every(isStep)
  );
}

/** The server has looked at all of it; here only what would break the list. */
function isStep(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.title === 'string' &&
    typeof value.seconds === 'number' &&
    stepModes.some((mode) => mode === value.mode)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
