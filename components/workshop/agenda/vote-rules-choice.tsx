'use client';

import { useState } from 'react';
import { TextField } from '#components/ui/text-field.tsx';
import { MATRIX_STEPS, type VoteRules } from '#lib/workshop/step.ts';
import type { StepErrors } from './parse-step-form.ts';

type VoteRulesChoiceProps = { readonly rules: VoteRules; readonly errors: StepErrors };

const kinds = [
  { kind: 'dots', title: 'Dots', line: 'Each person spreads some dots over the notes.' },
  {
    kind: 'matrix',
    title: 'Importance × evidence',
    line: `Each note on two scales from 1 to ${MATRIX_STEPS}: which assumptions are the riskiest?`,
  },
] as const;

/** How people vote. */
export function VoteRulesChoice({ rules, errors }: VoteRulesChoiceProps) {
  const [kind, setKind] = useState(rules.kind);
  const [dots, perNote] = rules.kind === 'dots' ? [rules.dots, rules.perNote ?? ''] : [3, ''];
  return (
    <fieldset className="mt-3">
      <legend className="mb-1.5 text-sm font-medium text-ink">How people vote</legend>
      <div className="grid gap-2">
        {kinds.map((each) => (
          <label key={each.kind} className="flex cursor-pointer items-start gap-2.5 text-sm">
            <input
              type="radio"
              name="rules"
              value={each.kind}
              checked={each.kind === kind}
              onChange={() => setKind(each.kind)}
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="block font-medium">{each.title}</span>
              <span className="block text-muted">{each.line}</span>
            </span>
          </label>
        ))}
      </div>
      {kind === 'dots' && (
        <div className="mt-3 grid grid-cols-2 gap-2">
          <TextField
            label="Dots each"
            name="dots"
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            defaultValue={dots}
            error={errors.dots}
          />
          <TextField
            label="Most on a note"
            name="perNote"
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            placeholder="Any"
            defaultValue={perNote}
            error={errors.perNote}
          />
        </div>
      )}
    </fieldset>
  );
}
