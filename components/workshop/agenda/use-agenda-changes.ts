'use client';

import { useState } from 'react';
import { useAsk } from '#components/workshop/use-ask.ts';
import { useWorkshopStore } from '#components/workshop/use-workshop.ts';
import type { Step, StepId } from '#lib/workshop/step.ts';
import { newStepId } from './new-step.ts';
import { isAt, neighbourPlace, numberAt, type Place } from './step-order.ts';
import type { StepTool } from './step-tools.tsx';

type AgendaChanges = {
  /** What was done last, to be read and heard. */
  readonly said: string;
  readonly refusal: string | null;
  /** Takes back what was removed last; `null`: there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly move: (step: StepId, place: Place) => Promise<void>;
  readonly use: (tool: Exclude<StepTool, 'edit'>, step: Step, current: StepId | null) => Promise<void>;
  /** Why it was not saved; `null`: it was. */
  readonly save: (step: Step, is: 'old' | 'new') => Promise<string | null>;
};

type Removed = { readonly step: Step; readonly before: StepId | null };

/** What can be done with the steps of an agenda, and what is said about it. */
export function useAgendaChanges(agenda: readonly Step[]): AgendaChanges {
  const store = useWorkshopStore();
  const { ask, refusal } = useAsk();
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);
  const order = agenda.map(({ id }) => id);

  const say = (words: string) => {
    setSaid(words);
    setRemoved(null);
  };
  const move = async (id: StepId, place: Place) => {
    const step = agenda.find((each) => each.id === id);
    if (!step || isAt(order, id, place)) return;
    const number = numberAt(order, id, place);
    if (await ask({ type: 'move-step', step: id, before: place.before }))
      say(`“${step.title}” is step ${number} of ${order.length} now.`);
  };
  const remove = async (step: Step) => {
    const before = order[order.indexOf(step.id) + 1] ?? null;
    if (!(await ask({ type: 'remove-step', step: step.id }))) return;
    setSaid(`“${step.title}” was removed.`);
    setRemoved({ step, before });
  };
  const putBack = async ({ step, before }: Removed) => {
    // What it stood before may be gone by now.
    const at = before !== null && order.includes(before) ? before : null;
    if (await ask({ type: 'add-step', step, before: at })) say(`“${step.title}” is back.`);
  };

  return {
    said,
    refusal,
    undo: removed && (() => void putBack(removed)),
    move,
    use: async (tool, step, current) => {
      switch (tool) {
        case 'up':
        case 'down': {
          const place = neighbourPlace(order, step.id, tool);
          if (place) await move(step.id, place);
          return;
        }
        case 'duplicate':
          if (await ask({ type: 'duplicate-step', step: step.id, copy: newStepId() }))
            say(`“${step.title}” is there twice now.`);
          return;
        case 'skip':
          if (await ask({ type: 'skip-step', step: step.id, isSkipped: !step.isSkipped }))
            say(step.isSkipped ? `“${step.title}” will come.` : `“${step.title}” will be skipped.`);
          return;
        case 'remove':
          return remove(step);
        case 'go':
          if (current && (await ask({ type: 'go-to-step', step: step.id, from: current }))) say('');
          return;
        default:
          return tool satisfies never;
      }
    },
    save: async (step, is) => {
      const result = await store.send(
        is === 'new' ? { type: 'add-step', step, before: null } : { type: 'change-step', step },
      );
      return result.is === 'refused' ? result.why : null;
    },
  };
}
