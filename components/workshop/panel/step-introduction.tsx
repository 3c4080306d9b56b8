import type { ReactNode } from 'react';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { questionText } from '#components/workshop/agenda/question-text.ts';
import { modeSigns } from '#components/workshop/focus/mode-signs.ts';
import { openQuestion } from '#components/workshop/focus/open-question.ts';
import { stepKinds } from '#lib/workshop/recap-words.ts';
import type { Step } from '#lib/workshop/step.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';

type StepIntroductionProps = {
  readonly view: WorkshopView;
  readonly step: Step;
  /** Buttons beside the line above the title. */
  readonly children?: ReactNode;
};

/** Which step is on, and what it asks of everybody. */
export function StepIntroduction({ view, step, children }: StepIntroductionProps) {
  const { question, instructions } = step;
  const asked = question && questionText(question);
  return (
    <>
      <div className="flex min-h-9 items-center gap-1.5 text-sm text-muted">
        <WorkshopIcon name={modeSigns[step.mode].icon} className="size-4.5 text-accent" />
        <span className="flex-1">
          {stepKinds[step.mode]} · {placeOf(view.agenda, step)}
        </span>
        {children}
      </div>
      <h3
        tabIndex={-1}
        data-focus-home
        className="text-lg leading-snug font-semibold outline-none wrap-anywhere"
      >
        {step.title}
      </h3>
      {instructions !== '' && (
        <p className="mt-1 text-sm whitespace-pre-line wrap-anywhere text-muted">{instructions}</p>
      )}
      {question && asked && (
        <button
          type="button"
          onClick={() => openQuestion(question)}
          className="mt-2 flex w-full items-start gap-2 rounded-control border border-line px-2.5 py-1.5 text-left text-sm font-medium hover:bg-sunken"
        >
          <WorkshopIcon name="question" className="mt-0.5 size-4 text-muted" />
          <span>
            <span className="sr-only">In the guide: </span>
            {asked}
          </span>
        </button>
      )}
    </>
  );
}

/** `step 2 of 5`, without the steps that are passed over. */
function placeOf(agenda: readonly Step[], { id }: Step): string {
  const coming = agenda.filter((each) => !each.isSkipped || each.id === id);
  return `step ${coming.findIndex((each) => each.id === id) + 1} of ${coming.length}`;
}
