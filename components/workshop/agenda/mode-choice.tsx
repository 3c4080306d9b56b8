'use client';

import { useState } from 'react';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { modeSigns } from '#components/workshop/focus/mode-signs.ts';
import { stepKinds } from '#lib/workshop/recap-words.ts';
import { type Step, stepModes } from '#lib/workshop/step.ts';
import { modeLines } from './mode-lines.ts';
import type { StepErrors } from './parse-step-form.ts';
import { VoteRulesChoice } from './vote-rules-choice.tsx';

type ModeChoiceProps = { readonly step: Step; readonly isFixed: boolean; readonly errors: StepErrors };

/** What happens in the step, and what goes with that. */
export function ModeChoice({ step, isFixed, errors }: ModeChoiceProps) {
  const [mode, setMode] = useState(step.mode);
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-ink">What happens</legend>
      {isFixed ? (
        <p className="text-sm text-muted">
          {stepKinds[mode]}. This step is on, so it stays what it is.
          <input type="hidden" name="mode" value={mode} />
        </p>
      ) : (
        <div className="grid gap-1">
          {stepModes.map((each) => (
            <label
              key={each}
              className="relative flex items-start gap-2.5 rounded-control border border-line bg-surface px-2.5 py-2 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="mode"
                value={each}
                checked={each === mode}
                onChange={() => setMode(each)}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
              />
              <WorkshopIcon name={modeSigns[each].icon} className="mt-0.5 size-4.5 text-muted" />
              <span>
                <span className="block font-medium">{stepKinds[each]}</span>
                <span className="block text-muted">{modeLines[each]}</span>
              </span>
            </label>
          ))}
        </div>
      )}
      {mode === 'private' && (
        <label className="mt-3 flex cursor-pointer items-start gap-2.5 text-sm">
          <input
            type="checkbox"
            name="counts"
            value="hidden"
            defaultChecked={step.mode === 'private' && step.counts === 'hidden'}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <span>
            <span className="block font-medium">Hide how much each person has written</span>
            <span className="block text-muted">Otherwise all see the number of notes, never the notes.</span>
          </span>
        </label>
      )}
      {mode === 'vote' && (
        <VoteRulesChoice
          rules={step.mode === 'vote' ? step.rules : { kind: 'dots', dots: 3, perNote: null }}
          errors={errors}
        />
      )}
    </fieldset>
  );
}
