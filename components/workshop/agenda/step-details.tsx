import { blockTitles } from '#lib/canvas/blocks.ts';
import type { Step } from '#lib/workshop/step.ts';
import { questionText } from './question-text.ts';

/** What a step asks of people, and about what. */
export function StepDetails({ step }: { readonly step: Step }) {
  const { instructions, blocks, question } = step;
  const asked = question && questionText(question);
  return (
    <div className="grid gap-1 px-2 pt-0.5 pb-2 text-sm text-muted">
      {instructions !== '' && <p className="whitespace-pre-line wrap-anywhere text-ink">{instructions}</p>}
      <p>{blocks.length > 0 ? blocks.map((block) => blockTitles[block]).join(', ') : 'The whole board'}</p>
      {asked && <p>Question: {asked}</p>}
      {step.mode === 'vote' && <p>{rulesOf(step.rules)}</p>}
      {step.mode === 'private' && step.counts === 'hidden' && <p>Nobody sees who has written how much.</p>}
    </div>
  );
}

function rulesOf(rules: Extract<Step, { mode: 'vote' }>['rules']): string {
  if (rules.kind === 'matrix') return 'Importance and evidence, each from 1 to 5';
  const dots = rules.dots === 1 ? '1 dot each' : `${rules.dots} dots each`;
  return rules.perNote === null ? dots : `${dots}, at most ${rules.perNote} on one note`;
}
