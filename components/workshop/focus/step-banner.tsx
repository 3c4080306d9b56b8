'use client';

import { useId, useState } from 'react';
import type { Person } from '#components/board/people.ts';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { FollowLead } from '#components/workshop/steering/follow-lead.tsx';
import { DraftsStrip } from '#components/workshop/together/drafts-strip.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import type { Step } from '#lib/workshop/step.ts';
import { currentStep } from '#lib/workshop/workshop.ts';
import { signOf } from './mode-signs.ts';
import { isGuideNarrow, openQuestion } from './open-question.ts';

/** Over the board while a workshop runs: what the step is, and what it asks of everybody. */
export function StepBanner({ people }: { readonly people: readonly Person[] }) {
  const step = useWorkshop(({ view }) =>
    view ? currentStep({ agenda: view.agenda, phase: view.state.phase }) : null,
  );
  const isVoting = useWorkshop(({ view }) => (view?.state.round ?? null) !== null);
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {step && `${step.title}. ${signOf(step.mode, isVoting).words}.`}
      </p>
      {step && <Banner step={step} sign={signOf(step.mode, isVoting)} people={people} />}
    </>
  );
}

type BannerProps = {
  readonly step: Step;
  readonly sign: ReturnType<typeof signOf>;
  readonly people: readonly Person[];
};

function Banner({ step, sign, people }: BannerProps) {
  const detailsId = useId();
  const [isOpen, setOpen] = useState(() => !isGuideNarrow());
  const place = useWorkshop(({ view }) => (view ? placeInAgenda(view.agenda, step) : ''));
  return (
    <section
      aria-label="This step"
      className="w-max max-w-full overflow-hidden rounded-card border border-line bg-surface text-sm shadow-card sm:max-w-[34rem]"
    >
      <div className="flex items-center gap-2 py-1.5 pr-1.5 pl-3">
        <WorkshopIcon name={sign.icon} className="size-4.5 text-accent" />
        <div className="min-w-0 flex-1 leading-snug">
          <h2 className="truncate font-semibold" title={step.title}>
            {step.title} <span className="font-normal text-muted">{place}</span>
          </h2>
          <p className="truncate text-muted">{sign.words}</p>
        </div>
        <FollowLead />
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setOpen(!isOpen)}
          className="grid size-8 shrink-0 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink"
        >
          <span className="sr-only">About this step</span>
          <WorkshopIcon name={isOpen ? 'up' : 'down'} className="size-4" />
        </button>
      </div>
      <div id={detailsId} hidden={!isOpen} className="border-t border-line px-3 py-2">
        <Details step={step} />
        {step.mode === 'private' && step.counts === 'shown' && <DraftsStrip people={people} />}
      </div>
    </section>
  );
}

function Details({ step }: { readonly step: Step }) {
  const { instructions, blocks, question } = step;
  return (
    <div className="grid gap-1.5">
      {instructions.trim() !== '' && (
        <p className="max-h-[30dvh] overflow-y-auto whitespace-pre-line wrap-anywhere">{instructions}</p>
      )}
      <p className="text-muted">
        {blocks.length > 0 ? blocks.map((block) => blockTitles[block]).join(', ') : 'The whole board'}
      </p>
      {question && (
        <button
          type="button"
          onClick={() => openQuestion(question)}
          className="inline-flex w-max max-w-full items-center gap-1.5 rounded-control border border-line px-2 py-1 font-medium hover:bg-sunken"
        >
          <WorkshopIcon name="question" className="size-4" />
          Question in the guide
        </button>
      )}
    </div>
  );
}

/** `2 of 5`, without the steps that are passed over. */
function placeInAgenda(agenda: readonly Step[], { id }: Step): string {
  const coming = agenda.filter((each) => !each.isSkipped || each.id === id);
  return `${coming.findIndex((each) => each.id === id) + 1} of ${coming.length}`;
}
