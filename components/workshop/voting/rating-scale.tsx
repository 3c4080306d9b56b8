'use client';

import { useId } from 'react';
import { MATRIX_STEPS } from '#lib/workshop/step.ts';

type RatingScaleProps = {
  readonly label: string;
  /** What its lowest and its highest step mean. */
  readonly ends: readonly [string, string];
  readonly value: number | null;
  readonly onChoose: (value: number) => void;
};

const steps = Array.from({ length: MATRIX_STEPS }, (_, index) => index + 1);

/** One to five, as radio buttons: arrow keys and digits under the thumb alike. */
export function RatingScale({ label, ends, value, onChoose }: RatingScaleProps) {
  const name = useId();
  const [lowest, highest] = ends;
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-description={`1: ${lowest}. ${MATRIX_STEPS}: ${highest}.`}
      className="mt-2.5"
    >
      <p className="text-sm font-medium" aria-hidden="true">
        {label}
      </p>
      <div className="mt-1 grid grid-cols-5 gap-1">
        {steps.map((step) => (
          <label
            key={step}
            className="grid h-9 cursor-pointer place-items-center rounded-control border border-line text-sm tabular-nums hover:bg-sunken has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              onChange={() => onChoose(step)}
              className="sr-only"
            />
            {step}
          </label>
        ))}
      </div>
      <div className="mt-0.5 flex justify-between text-xs text-muted" aria-hidden="true">
        <span>{lowest}</span>
        <span>{highest}</span>
      </div>
    </div>
  );
}
