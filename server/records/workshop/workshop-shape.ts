import { z } from 'zod';
import { stepModes } from '#lib/workshop/step.ts';
import type { Workshop } from '#lib/workshop/workshop.ts';
import { agendaShape, block, noteId, roundId, stepId, userId, voteRules } from './step-shape.ts';

const time = z.number();
const count = z.number();
const people = z.array(userId).readonly();

export const clock = z.discriminatedUnion('is', [
  z.object({ is: z.literal('running'), endsAt: time }),
  z.object({ is: z.literal('paused'), left: z.number() }),
]);

export const spotlight = z.discriminatedUnion('is', [
  z.object({ is: z.literal('note'), note: noteId }),
  z.object({ is: z.literal('block'), block }),
]);

const rect = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });

export const outcome = z.object({ id: z.string(), kind: z.enum(['decision', 'question']), text: z.string() });

const phase = z.discriminatedUnion('is', [
  z.object({ is: z.literal('planned') }),
  z.object({ is: z.literal('running'), step: stepId, clock, startedAt: time }),
  z.object({ is: z.literal('ended'), startedAt: time, endedAt: time }),
]);

const stepRun = z.object({
  step: stepId,
  title: z.string(),
  mode: z.enum(stepModes),
  seconds: z.number(),
  startedAt: time,
  endedAt: time.nullable(),
});

const ballot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dots'), dots: z.record(noteId, count), isFinished: z.boolean() }),
  z.object({
    kind: z.literal('matrix'),
    ratings: z.record(noteId, z.object({ importance: z.number(), evidence: z.number() })),
    isFinished: z.boolean(),
  }),
]);

const results = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dots'),
    notes: z.array(z.object({ note: noteId, dots: count, voters: count })).readonly(),
  }),
  z.object({
    kind: z.literal('matrix'),
    notes: z
      .array(
        z.object({
          note: noteId,
          importance: z.number(),
          evidence: z.number(),
          spread: z.number(),
          risk: z.number(),
          voters: count,
        }),
      )
      .readonly(),
  }),
]);

const anyRound = {
  id: roundId,
  step: stepId,
  title: z.string(),
  rules: voteRules,
  blocks: z.array(block).readonly(),
  openedAt: time,
};

const reveal = z.object({
  at: time,
  step: stepId,
  notes: count,
  people: count,
  names: z.enum(['shown', 'hidden']),
});

/** A whole workshop as the store keeps it, ballots included. */
export const workshopShape: z.ZodType<Workshop> = z.object({
  agenda: agendaShape,
  phase,
  advance: z.enum(['auto', 'wait']),
  log: z.array(stepRun).readonly(),
  plannedSeconds: z.number(),
  lead: userId.nullable(),
  lock: z.enum(['open', 'locked']),
  cursors: z.enum(['shown', 'hidden']),
  spotlight: spotlight.nullable(),
  summons: z.object({ count, by: userId, view: rect }).nullable(),
  hands: people,
  done: people,
  round: z.object({ ...anyRound, ballots: z.record(userId, ballot) }).nullable(),
  rounds: z.array(z.object({ ...anyRound, closedAt: time, voters: count, results })).readonly(),
  reveals: z.array(reveal).readonly(),
  outcomes: z.array(outcome).readonly(),
  people,
});
