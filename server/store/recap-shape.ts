import { z } from 'zod';
import { blockKeys } from '#lib/canvas/blocks.ts';
import type { Recap } from '#lib/workshop/recap.ts';
import { stepModes } from '#lib/workshop/step.ts';

const block = z.enum(blockKeys);
const place = { text: z.string().nullable(), block: block.nullable(), voters: z.number() };

const step = z.object({
  title: z.string(),
  mode: z.enum(stepModes),
  plannedSeconds: z.number(),
  startedAt: z.number().nullable(),
  actualSeconds: z.number().nullable(),
  isSkipped: z.boolean(),
});

const round = z.object({
  title: z.string(),
  voters: z.number(),
  results: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('dots'), notes: z.array(z.object({ ...place, dots: z.number() })) }),
    z.object({
      kind: z.literal('matrix'),
      notes: z.array(
        z.object({
          ...place,
          importance: z.number(),
          evidence: z.number(),
          spread: z.number(),
          risk: z.number(),
        }),
      ),
    }),
  ]),
});

/** A recap as it is kept. */
const recapShape = z.object({
  id: z.string(),
  board: z.string(),
  startedAt: z.number(),
  endedAt: z.number(),
  plannedSeconds: z.number(),
  lead: z.string().nullable(),
  people: z.array(z.string()),
  steps: z.array(step),
  blocks: z.array(
    z.object({ block, notes: z.array(z.object({ text: z.string(), author: z.string().nullable() })) }),
  ),
  rounds: z.array(round),
  decisions: z.array(z.string()),
  questions: z.array(z.string()),
}) satisfies z.ZodType<Recap>;

/** `null` for text that is no recap. */
export function parseRecap(text: unknown): Recap | null {
  if (typeof text !== 'string') return null;
  try {
    return recapShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
