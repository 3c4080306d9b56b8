'use client';

import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { MAX_INSTRUCTIONS, MAX_STEP_TITLE, type Step } from '#lib/workshop/step.ts';
import { BlockChoices } from './block-choices.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { parseStepForm, type StepErrors } from './parse-step-form.ts';
import { QuestionChoice } from './question-choice.tsx';
import { TimeField } from './time-field.tsx';

type StepFormProps = {
  readonly step: Step;
  readonly isModeFixed: boolean;
  /** What the button that saves says. */
  readonly submit: string;
  /** Why it was refused; `null`: it was taken. */
  readonly onSave: (step: Step) => Promise<string | null>;
  readonly onCancel: () => void;
};

/** One step to write. Whatever is refused, what was written stays in the form. */
export function StepForm({ step, isModeFixed, submit, onSave, onCancel }: StepFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  const [errors, setErrors] = useState<StepErrors>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [blocks, setBlocks] = useState<readonly BlockKey[]>(step.blocks);
  const isSaving = useRef(false);
  const isTouched = useRef(false);

  // What was written is not thrown away by a key that elsewhere only closes something.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (!isTouched.current) onCancel();
  };

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSaving.current) return;
    const parsed = parseStepForm(new FormData(event.currentTarget), step);
    if (parsed.is === 'wrong') {
      setErrors(parsed.errors);
      setRefusal(null);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setErrors({});
    isSaving.current = true;
    const why = await onSave(parsed.step);
    isSaving.current = false;
    setRefusal(why);
  };
  return (
    <form
      ref={form}
      aria-labelledby={titleId}
      onSubmit={save}
      onKeyDown={leave}
      onInput={() => {
        isTouched.current = true;
      }}
      noValidate
      className="grid grid-cols-1 gap-4"
    >
      <h4 id={titleId} className="sr-only">
        {submit}
      </h4>
      <TextField
        label="Title"
        name="title"
        autoFocus
        autoComplete="off"
        defaultValue={step.title}
        maxLength={MAX_STEP_TITLE}
        error={errors.title}
      />
      <TextArea
        label="Instructions (optional)"
        name="instructions"
        defaultValue={step.instructions}
        maxLength={MAX_INSTRUCTIONS}
        error={errors.instructions}
      />
      <TimeField seconds={step.seconds} error={errors.time} />
      <ModeChoice step={step} isFixed={isModeFixed} errors={errors} />
      <BlockChoices chosen={blocks} onChange={setBlocks} />
      <QuestionChoice question={step.question} blocks={blocks} />
      <div>
        <div className="flex justify-end gap-2">
          <Button variant="outline" size="small" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="small">
            {submit}
          </Button>
        </div>
        <Refusal why={refusal} />
      </div>
    </form>
  );
}
