import type { ComponentProps, ReactNode } from 'react';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { modeSigns } from '#components/workshop/focus/mode-signs.ts';
import { driftWords, durationWords } from '#lib/workshop/recap-durations.ts';
import { stepKinds } from '#lib/workshop/recap-words.ts';
import type { Step } from '#lib/workshop/step.ts';

export type StepRowProps = {
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  readonly isOn: boolean;
  /** In seconds; `null`: it has not come yet. */
  readonly taken: number | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Absent: the order is fixed. */
  readonly grip?: ComponentProps<'span'>;
  /** Shown below while it is open. */
  readonly children?: ReactNode;
};

/** One step of an agenda: what it is, how long it takes or took, and where the workshop is. */
export function StepRow({ step, number, isOn, taken, isOpen, onToggle, grip, children }: StepRowProps) {
  return (
    <div
      className={`rounded-control ${isOpen ? 'bg-sunken' : ''} ${isOn ? 'ring-1 ring-accent ring-inset' : ''}`}
    >
      <div className="flex items-stretch">
        {grip && (
          <span
            {...grip}
            aria-hidden="true"
            className="flex w-6 shrink-0 cursor-grab touch-none items-center justify-center text-faint hover:text-ink active:cursor-grabbing"
          >
            <WorkshopIcon name="grip" className="size-4" />
          </span>
        )}
        <button
          type="button"
          aria-expanded={isOpen}
          aria-current={isOn ? 'step' : undefined}
          onClick={onToggle}
          className={`flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-control py-1.5 pr-2 text-left hover:bg-sunken ${grip ? '' : 'pl-2'}`}
        >
          <WorkshopIcon
            name={modeSigns[step.mode].icon}
            className={`size-4.5 ${isOn ? 'text-accent' : 'text-muted'}`}
          />
          <span className="min-w-0 flex-1 leading-snug">
            <span
              className={`block truncate text-sm ${isOn ? 'font-semibold' : 'font-medium'} ${step.isSkipped ? 'text-faint line-through' : ''}`}
            >
              <span className="sr-only">Step {number}: </span>
              {step.title}
            </span>
            <span className="block truncate text-xs text-muted">{lineOf(step, isOn, taken)}</span>
          </span>
          <span className="shrink-0 text-right text-xs text-muted tabular-nums">
            {durationWords(step.seconds)}
          </span>
        </button>
      </div>
      {isOpen && children}
    </div>
  );
}

function lineOf(step: Step, isOn: boolean, taken: number | null): string {
  const kind = stepKinds[step.mode];
  if (isOn) return `${kind} · now`;
  if (taken !== null) return `Took ${durationWords(taken)}, ${driftWords(step.seconds, taken)}`;
  return step.isSkipped ? `${kind} · skipped` : kind;
}
