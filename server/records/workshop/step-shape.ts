import { z } from 'zod';
import { type NoteId, parseNoteId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { blockKeys, canvasBlockKeys } from '#lib/canvas/blocks.ts';
import type { Step, StepId } from '#lib/workshop/step.ts';

/** An id that somebody chose: of a step or an outcome. */
export const chosenId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** Often that of a step and a number. */
export const roundId = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);

export const stepId = z.custom<StepId>((value) => chosenId.safeParse(value).success);
export const userId = z.custom<UserId>((value) => parseUserId(value) !== null);
/** Votes are kept by note, in objects: what every object has already is no note's name there. */
export const noteId = z.custom<NoteId>((value) => {
  const id = parseNoteId(value);
  return id !== null && !(id in Object.prototype);
});
export const block = z.enum(blockKeys);

export const voteRules = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dots'), dots: z.int(), perNote: z.int().nullable() }),
  z.object({ kind: z.literal('matrix') }),
]);

const any = {
  id: stepId,
  title: z.string(),
  instructions: z.string(),
  seconds: z.number(),
  blocks: z.array(block).readonly(),
  question: z.object({ block: z.enum(canvasBlockKeys), id: z.string().max(64) }).nullable(),
  isSkipped: z.boolean(),
};

/** A step by its form alone: which values are sound is the workshop's own matter. */
export const stepShape: z.ZodType<Step> = z.discriminatedUnion('mode', [
  z.object({ ...any, mode: z.enum(['open', 'reveal', 'discuss', 'break']) }),
  z.object({ ...any, mode: z.literal('private'), counts: z.enum(['shown', 'hidden']) }),
  z.object({ ...any, mode: z.literal('vote'), rules: voteRules }),
]);

export const agendaShape = z.array(stepShape).readonly();
