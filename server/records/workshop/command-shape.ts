import { z } from 'zod';
import type { FacilitatorCommand, ParticipantCommand } from '#lib/workshop/command.ts';
import { MATRIX_STEPS, MAX_DOTS } from '#lib/workshop/step.ts';
import { agendaShape, chosenId, noteId, roundId, stepId, stepShape, userId } from './step-shape.ts';
import { clock, outcome, spotlight } from './workshop-shape.ts';

/** Board units; far more than any board has. */
const length = z.number().min(-1e7).max(1e7);
const before = stepId.nullable();

const score = z.int().min(1).max(MATRIX_STEPS);

/** Commands that people may send; what only the server tells is not among them. */
export const commandShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('use-agenda'), steps: agendaShape }),
  z.object({ type: z.literal('add-step'), step: stepShape, before }),
  z.object({ type: z.literal('change-step'), step: stepShape }),
  z.object({ type: z.literal('remove-step'), step: stepId }),
  z.object({ type: z.literal('move-step'), step: stepId, before }),
  z.object({ type: z.literal('duplicate-step'), step: stepId, copy: stepId }),
  z.object({ type: z.literal('skip-step'), step: stepId, isSkipped: z.boolean() }),
  z.object({ type: z.literal('set-advance'), advance: z.enum(['auto', 'wait']) }),
  z.object({ type: z.literal('start') }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  z.object({ type: z.literal('add-time'), seconds: z.int().min(-86_400).max(86_400), clock }),
  z.object({ type: z.literal('next-step'), from: stepId }),
  z.object({ type: z.literal('go-to-step'), step: stepId, from: stepId }),
  z.object({ type: z.literal('end') }),
  z.object({ type: z.literal('plan-again') }),
  z.object({ type: z.literal('open-vote'), id: roundId }),
  z.object({ type: z.literal('close-vote'), round: roundId }),
  z.object({ type: z.literal('lock-board') }),
  z.object({ type: z.literal('unlock-board') }),
  z.object({ type: z.literal('hide-cursors') }),
  z.object({ type: z.literal('show-cursors') }),
  z.object({ type: z.literal('summon'), view: z.object({ x: length, y: length, w: length, h: length }) }),
  z.object({ type: z.literal('spotlight'), on: spotlight.nullable() }),
  z.object({ type: z.literal('lower-hand-of'), user: userId }),
  z.object({ type: z.literal('hand-over'), to: userId }),
  z.object({ type: z.literal('add-outcome'), outcome: outcome.extend({ id: chosenId }) }),
  z.object({ type: z.literal('remove-outcome'), id: chosenId }),
  z.object({ type: z.literal('raise-hand') }),
  z.object({ type: z.literal('lower-hand') }),
  z.object({ type: z.literal('say-done'), step: stepId }),
  z.object({ type: z.literal('take-back-done') }),
  z.object({
    type: z.literal('cast-dots'),
    round: roundId,
    note: noteId,
    dots: z.int().min(0).max(MAX_DOTS),
  }),
  z.object({
    type: z.literal('rate'),
    round: roundId,
    note: noteId,
    rating: z.object({ importance: score, evidence: score }).nullable(),
  }),
  z.object({ type: z.literal('finish-ballot'), round: roundId, isFinished: z.boolean() }),
]) satisfies z.ZodType<FacilitatorCommand | ParticipantCommand>;
