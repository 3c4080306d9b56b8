import type { CommandOf } from './command.ts';
import { isSoundStep } from './is-sound-step.ts';
import type { WorkshopRefusal } from './refusal.ts';
import { MAX_STEPS, type Step, type StepId } from './step.ts';
import type { Workshop } from './workshop.ts';

type AgendaCommand = CommandOf<
  'use-agenda' | 'add-step' | 'change-step' | 'remove-step' | 'move-step' | 'duplicate-step' | 'skip-step'
>;

/** The agenda stays open to change while it runs; only the step that is on stays what it is. */
export function reduceAgenda(workshop: Workshop, command: AgendaCommand): Workshop | WorkshopRefusal {
  if (workshop.phase.is === 'ended') return 'has-ended';
  const { agenda } = workshop;
  switch (command.type) {
    case 'use-agenda':
      if (workshop.phase.is !== 'planned') return 'already-started';
      if (command.steps.length > MAX_STEPS) return 'too-many-steps';
      if (new Set(command.steps.map(({ id }) => id)).size < command.steps.length) return 'bad-step';
      return command.steps.every(isSoundStep) ? { ...workshop, agenda: command.steps } : 'bad-step';
    case 'add-step':
      return addStep(workshop, command.step, command.before);
    case 'change-step':
      return changeStep(workshop, command.step);
    case 'remove-step':
      if (isOn(workshop, command.step)) return 'step-is-on';
      return withAgenda(
        workshop,
        agenda.filter(({ id }) => id !== command.step),
      );
    case 'move-step':
      return moveStep(workshop, command.step, command.before);
    case 'duplicate-step':
      return duplicateStep(workshop, command.step, command.copy);
    case 'skip-step': {
      const step = agenda.find(({ id }) => id === command.step);
      if (!step) return 'no-such-step';
      if (step.isSkipped === command.isSkipped) return workshop;
      if (isOn(workshop, step.id)) return 'step-is-on';
      return { ...workshop, agenda: replaced(agenda, { ...step, isSkipped: command.isSkipped }) };
    }
    default:
      return command satisfies never;
  }
}

/** The step of the same id becomes this one. */
export function replaced(agenda: readonly Step[], step: Step): readonly Step[] {
  return agenda.map((other) => (other.id === step.id ? step : other));
}

function addStep(workshop: Workshop, step: Step, before: StepId | null): Workshop | WorkshopRefusal {
  const { agenda } = workshop;
  if (has(agenda, step.id)) return workshop;
  if (!isSoundStep(step)) return 'bad-step';
  if (agenda.length >= MAX_STEPS) return 'too-many-steps';
  if (before !== null && !has(agenda, before)) return 'no-such-step';
  return { ...workshop, agenda: inserted(agenda, step, before) };
}

function changeStep(workshop: Workshop, step: Step): Workshop | WorkshopRefusal {
  const old = workshop.agenda.find(({ id }) => id === step.id);
  if (!old) return 'no-such-step';
  if (!isSoundStep(step)) return 'bad-step';
  if (isOn(workshop, step.id) && (step.mode !== old.mode || step.isSkipped)) return 'step-is-on';
  return { ...workshop, agenda: replaced(workshop.agenda, step) };
}

function moveStep(workshop: Workshop, id: StepId, before: StepId | null): Workshop | WorkshopRefusal {
  const { agenda } = workshop;
  const step = agenda.find((one) => one.id === id);
  if (!step || (before !== null && !has(agenda, before))) return 'no-such-step';
  if (before === id) return workshop;
  const others = agenda.filter((one) => one !== step);
  return withAgenda(workshop, inserted(others, step, before));
}

function duplicateStep(workshop: Workshop, id: StepId, copy: StepId): Workshop | WorkshopRefusal {
  const { agenda } = workshop;
  if (has(agenda, copy)) return workshop;
  const at = agenda.findIndex((step) => step.id === id);
  const step = agenda[at];
  if (!step) return 'no-such-step';
  if (agenda.length >= MAX_STEPS) return 'too-many-steps';
  const made = { ...step, id: copy };
  return isSoundStep(made) ? { ...workshop, agenda: agenda.toSpliced(at + 1, 0, made) } : 'bad-step';
}

function inserted(agenda: readonly Step[], step: Step, before: StepId | null): readonly Step[] {
  const at = before === null ? agenda.length : agenda.findIndex(({ id }) => id === before);
  return agenda.toSpliced(at, 0, step);
}

/** The same workshop when the steps are the same in the same order. */
function withAgenda(workshop: Workshop, agenda: readonly Step[]): Workshop {
  const isSame =
    agenda.length === workshop.agenda.length && agenda.every((step, at) => step === workshop.agenda[at]);
  return isSame ? workshop : { ...workshop, agenda };
}

function has(agenda: readonly Step[], id: StepId): boolean {
  return agenda.some((step) => step.id === id);
}

function isOn({ phase }: Workshop, id: StepId): boolean {
  return phase.is === 'running' && phase.step === id;
}
