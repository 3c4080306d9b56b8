'use client';

import { useId, useState } from 'react';
import { type BlockKey, blockTitles, canvasBlockKeys } from '#lib/canvas/blocks.ts';
import type { QuestionRef } from '#lib/workshop/step.ts';
import { questionValue } from './parse-step-form.ts';
import { questionsIn } from './question-text.ts';

type QuestionChoiceProps = {
  readonly question: QuestionRef | null;
  /** The step's blocks: their questions stand first. */
  readonly blocks: readonly BlockKey[];
};

/** A question that opens in everyone's guide when the step begins. */
export function QuestionChoice({ question, blocks }: QuestionChoiceProps) {
  const id = useId();
  const [chosen, setChosen] = useState(questionValue(question));
  const order = [
    ...canvasBlockKeys.filter((key) => blocks.includes(key)),
    ...canvasBlockKeys.filter((key) => !blocks.includes(key)),
  ];
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium text-ink">
        Question in everyone’s guide
      </label>
      <select
        id={id}
        name="question"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        className="h-10 w-full rounded-control border border-line bg-surface px-2.5 text-base text-ink"
      >
        <option value="">None</option>
        {order.map((block) => (
          <optgroup key={block} label={blockTitles[block]}>
            {questionsIn(block).map(({ id: question, text }) => (
              <option key={question} value={`${block}/${question}`}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
