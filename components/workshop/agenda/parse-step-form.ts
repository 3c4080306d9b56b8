import { type BlockKey, canvasBlockKeys, isBlockKey } from '#lib/canvas/blocks.ts';
import {
  MAX_DOTS,
  MAX_INSTRUCTIONS,
  MAX_STEP_SECONDS,
  MAX_STEP_TITLE,
  MIN_STEP_SECONDS,
  type QuestionRef,
  type Step,
  type StepMode,
  stepModes,
  type VoteRules,
} from '#lib/workshop/step.ts';

export type StepErrors = Readonly<
  Partial<Record<'title' | 'instructions' | 'time' | 'dots' | 'perNote', string>>
>;

type ParsedStep =
  | { readonly is: 'step'; readonly step: Step }
  | { readonly is: 'wrong'; readonly errors: StepErrors };

/** A step as a person wrote it into the form, or what is to be put right, by field. */
export function parseStepForm(
  form: Pick<FormData, 'get' | 'getAll'>,
  kept: Pick<Step, 'id' | 'isSkipped'>,
): ParsedStep {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const mode = stepModes.find((each) => each === text('mode')) ?? 'open';
  const seconds = secondsOf(text('minutes'), text('seconds'));
  const rules = rulesOf(text('rules'), text('dots'), text('perNote'));
  const step = {
    ...{ id: kept.id, isSkipped: kept.isSkipped },
    ...{ title: text('title'), instructions: text('instructions'), seconds: seconds ?? 0 },
    blocks: blocksOf(form.getAll('blocks')),
    question: parseQuestion(text('question')),
  };
  const errors: StepErrors = {
    ...titleError(step.title),
    ...(step.instructions.length > MAX_INSTRUCTIONS
      ? { instructions: `At most ${MAX_INSTRUCTIONS} characters, please.` }
      : {}),
    ...(seconds === null ? { time: 'A step takes 5 seconds to 4 hours.' } : {}),
    ...(mode === 'vote' ? rules.errors : {}),
  };
  if (Object.keys(errors).length > 0) return { is: 'wrong', errors };
  return { is: 'step', step: { ...step, ...modeFields(mode, rules.rules, text('counts')) } };
}

/** A question as the form's list names it: `channels/reach`; empty: none. */
export function questionValue(question: QuestionRef | null): string {
  return question ? `${question.block}/${question.id}` : '';
}

function parseQuestion(value: string): QuestionRef | null {
  const [key, id] = value.split('/');
  const block = canvasBlockKeys.find((each) => each === key);
  return block && id ? { block, id } : null;
}

function modeFields(mode: StepMode, rules: VoteRules, counts: string) {
  switch (mode) {
    case 'private':
      return { mode, counts: counts === 'hidden' ? 'hidden' : 'shown' } as const;
    case 'vote':
      return { mode, rules };
    default:
      return { mode };
  }
}

function titleError(title: string): StepErrors {
  if (title === '') return { title: 'Give the step a title.' };
  return title.length > MAX_STEP_TITLE ? { title: `At most ${MAX_STEP_TITLE} characters, please.` } : {};
}

/** `null`: not a time that a step may take. An empty field is none. */
function secondsOf(minutes: string, seconds: string): number | null {
  const [m, s] = [wholeOf(minutes || '0'), wholeOf(seconds || '0')];
  if (m === null || s === null) return null;
  const all = m * 60 + s;
  return all >= MIN_STEP_SECONDS && all <= MAX_STEP_SECONDS ? all : null;
}

function rulesOf(
  kind: string,
  dots: string,
  perNote: string,
): { readonly rules: VoteRules; readonly errors: StepErrors } {
  if (kind === 'matrix') return { rules: { kind }, errors: {} };
  const [each, most] = [wholeOf(dots), perNote === '' ? null : wholeOf(perNote)];
  const isDots = each !== null && each >= 1 && each <= MAX_DOTS;
  const isMost = perNote === '' || (most !== null && most >= 1 && most <= MAX_DOTS);
  return {
    rules: { kind: 'dots', dots: each ?? 1, perNote: most },
    errors: {
      ...(isDots ? {} : { dots: `From 1 to ${MAX_DOTS}.` }),
      ...(isMost ? {} : { perNote: `From 1 to ${MAX_DOTS}, or nothing.` }),
    },
  };
}

function blocksOf(values: readonly unknown[]): readonly BlockKey[] {
  return Array.from(new Set(values.filter(isBlockKey)));
}

function wholeOf(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
