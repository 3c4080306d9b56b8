import { z } from 'zod';
import { parseNoteId, parseUserId } from '#lib/board/ids.ts';
import { MAX_COORDINATE, MAX_NOTE_TEXT, MAX_STORED_TEXT } from '#lib/board/limits.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import { cleanText, isBlank } from '#lib/review/clean-text.ts';
import { parseThreadId } from '#lib/review/ids.ts';
import { parseCommentEmoji } from '#lib/review/reaction-emojis.ts';
import { MAX_ASK, MAX_REVIEWERS } from '#lib/review/review.ts';
import { MAX_BECAUSE, resolutionOutcomes, THREADS_A_PAGE, threadKinds } from '#lib/review/thread.ts';

/** What `parse` makes of a value; refused when that is `null`. */
const parsed = <T>(parse: (value: unknown) => T | null) =>
  z.unknown().transform((value, context): T => {
    const found = parse(value);
    if (found !== null) return found;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

const block = z.enum(blockKeys);
const note = parsed(parseNoteId);
const coordinate = z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE);
const moment = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const kind = z.enum(threadKinds).nullable();
const because = z.string().max(MAX_BECAUSE);

const anchor = z.discriminatedUnion('is', [
  z.object({ is: z.literal('note'), note }),
  z.object({ is: z.literal('block'), block }),
  z.object({ is: z.literal('point'), at: z.object({ block, x: coordinate, y: coordinate }) }),
]);

const noteText = z
  .string()
  .max(MAX_NOTE_TEXT)
  .transform((text) => cleanText(text).trim())
  .refine((text) => !isBlank(text));
const was = z.string().max(MAX_STORED_TEXT);

const proposal = z.discriminatedUnion('is', [
  z.object({ is: z.literal('new-note'), block, text: noteText }),
  z.object({ is: z.literal('rewording'), note, was, text: noteText }),
  z.object({ is: z.literal('removal'), note, was }),
]);

/** A thread about something, or one that proposes something. What `body` may be is looked at by `parseCommentBody`. */
export const newThreadShape = z.union([
  z.object({ anchor, kind: kind.default(null), body: z.unknown().optional() }),
  z.object({ proposal, kind: kind.default(null), body: z.unknown().optional() }),
]);

export const wordsShape = z.object({ body: z.unknown().optional() });
export const kindShape = z.object({ kind });
export const resolutionShape = z.object({
  outcome: z.enum(resolutionOutcomes),
  because: because.default(''),
});
export const reactionShape = z.object({ emoji: parsed(parseCommentEmoji) });

export const suggestionAnswerShape = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('accept') }),
  z.object({ answer: z.literal('decline'), because }),
]);

/** `until`: the newest change of them that was seen. */
export const threadsReadShape = z.object({
  threads: z.union([z.literal('all'), z.array(parsed(parseThreadId)).max(THREADS_A_PAGE)]),
  until: moment,
});

export const reviewShape = z.object({
  reviewers: z.array(parsed(parseUserId)).min(1).max(MAX_REVIEWERS),
  dueAt: moment,
  ask: z.string().max(MAX_ASK).default(''),
});

/** Some entries, or all that had come by `until`. */
export const inboxReadShape = z.union([
  z.object({
    entries: z
      .array(z.string().regex(/^[\w-]{8,64}$/))
      .min(1)
      .max(THREADS_A_PAGE),
  }),
  z.object({ until: moment }),
]);
