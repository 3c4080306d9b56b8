'use client';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useDeed } from '../panel/use-deed.ts';
import type { DeedAnswer } from '../threads/thread-store.ts';

type ConfirmStepProps = {
  /** On the button that asks, and on the one that does it. */
  readonly label: string;
  readonly variant: 'primary' | 'outline';
  readonly question: string;
  /** What follows from it. */
  readonly children: ReactNode;
  /** On the button that does not. */
  readonly stay: string;
  readonly deed: () => DeedAnswer;
};

/** A button for what cannot be taken back: it asks once more, in its place. */
export function ConfirmStep({ label, variant, question, children, stay, deed }: ConfirmStepProps) {
  const questionId = useId();
  const [isAsking, setAsking] = useState(false);
  const { act, refusal, isBusy } = useDeed();
  const stayOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It answers the question; the panel round it stays.
    event.preventDefault();
    event.stopPropagation();
    setAsking(false);
  };
  return (
    <div>
      {isAsking ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
        <div
          role="group"
          aria-labelledby={questionId}
          onKeyDown={stayOnEscape}
          className="rounded-card border border-line bg-surface p-3"
        >
          <p id={questionId} className="text-sm">
            <span className="block font-medium">{question}</span>
            {children}
          </p>
          <div className="mt-3 flex justify-end gap-2">
            <Button variant="outline" size="small" autoFocus onClick={() => setAsking(false)}>
              {stay}
            </Button>
            <Button
              variant="primary"
              size="small"
              aria-disabled={isBusy ? true : undefined}
              onClick={async () => {
                if (await act(deed)) setAsking(false);
              }}
            >
              {label}
            </Button>
          </div>
        </div>
      ) : (
        <Button variant={variant} size="small" data-focus-home onClick={() => setAsking(true)}>
          {label}
        </Button>
      )}
      <Refusal why={refusal} />
    </div>
  );
}
