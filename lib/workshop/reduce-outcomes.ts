import type { CommandOf } from './command.ts';
import type { WorkshopRefusal } from './refusal.ts';
import { MAX_OUTCOME_TEXT, MAX_OUTCOMES, type Workshop } from './workshop.ts';

/** Decisions and open questions: they may be noted before, during and after a run. */
export function reduceOutcomes(
  workshop: Workshop,
  command: CommandOf<'add-outcome' | 'remove-outcome'>,
): Workshop | WorkshopRefusal {
  const { outcomes } = workshop;
  switch (command.type) {
    case 'add-outcome': {
      const { id, kind } = command.outcome;
      const text = command.outcome.text.trim();
      if (outcomes.some((outcome) => outcome.id === id)) return workshop;
      if (text === '' || text.length > MAX_OUTCOME_TEXT) return 'bad-outcome';
      if (outcomes.length >= MAX_OUTCOMES) return 'too-many-outcomes';
      return { ...workshop, outcomes: [...outcomes, { id, kind, text }] };
    }
    case 'remove-outcome': {
      const kept = outcomes.filter(({ id }) => id !== command.id);
      return kept.length === outcomes.length ? workshop : { ...workshop, outcomes: kept };
    }
    default:
      return command satisfies never;
  }
}
