'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import type { Step, StepId } from '#lib/workshop/step.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { secondsTaken } from './agenda-words.ts';
import { newStep } from './new-step.ts';
import { StepDetails } from './step-details.tsx';
import { StepForm } from './step-form.tsx';
import { StepRow } from './step-row.tsx';
import { StepTools } from './step-tools.tsx';
import { useAgendaChanges } from './use-agenda-changes.ts';
import { useStepDrag } from './use-step-drag.ts';

/** The step whose form is open: one of the agenda, or one that is to be added. */
type Writing = { readonly is: 'old' | 'new'; readonly step: Step };

type AgendaEditorProps = {
  readonly view: WorkshopView;
  /** Begins with the form of a first step. */
  readonly startsEmpty?: boolean;
};

/** The agenda, to be changed before the start and while it runs. */
export function AgendaEditor({ view, startsEmpty = false }: AgendaEditorProps) {
  const { agenda, state } = view;
  const { phase, log } = state;
  const current = phase.is === 'running' ? phase.step : null;
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<StepId | null>(null);
  const [writing, setWriting] = useState<Writing | null>(() =>
    startsEmpty ? { is: 'new', step: newStep() } : null,
  );
  const [focused, setFocused] = useState<{ readonly step: StepId } | null>(null);
  const changes = useAgendaChanges(agenda);
  const { held, gripProps } = useStepDrag(list, (step, place) => void changes.move(step, place));

  useEffect(() => {
    if (focused) rowButton(list.current, focused.step)?.focus();
  }, [focused]);

  const save = async (step: Step): Promise<string | null> => {
    const refused = await changes.save(step, writing?.is ?? 'new');
    if (refused !== null) return refused;
    setWriting(null);
    setFocused({ step: step.id });
    return null;
  };
  const form = writing && (
    <StepForm
      key={writing.step.id}
      step={writing.step}
      // A step that is on stays what it is.
      isModeFixed={writing.step.id === current}
      submit={writing.is === 'new' ? 'Add step' : 'Save step'}
      onSave={save}
      onCancel={() => {
        setWriting(null);
        setFocused({ step: writing.step.id });
      }}
    />
  );
  const isWriting = ({ id }: Step) => writing?.is === 'old' && writing.step.id === id;
  const isGone = writing?.is === 'old' && !agenda.some(({ id }) => id === writing.step.id);
  // A step that was removed meanwhile keeps its row as long as somebody writes in its form.
  const rows = isGone ? [...agenda, writing.step] : agenda;

  return (
    <div>
      <ol
        ref={list}
        aria-label="Steps"
        tabIndex={-1}
        data-focus-home
        className="-mx-2 rounded-control outline-none"
      >
        {rows.map((step, index) => (
          <li
            key={step.id}
            data-step={step.id}
            className={`relative ${held?.step === step.id ? 'opacity-50' : ''}`}
          >
            {held?.place.before === step.id && <DropMark />}
            <StepRow
              step={step}
              number={index + 1}
              isOn={step.id === current}
              taken={secondsTaken(log, step.id)}
              isOpen={open === step.id || isWriting(step)}
              onToggle={() => setOpen(open === step.id ? null : step.id)}
              grip={gripProps(step.id)}
            >
              {isWriting(step) ? (
                <div className="px-2 pt-2 pb-3">{form}</div>
              ) : (
                <>
                  <StepDetails step={step} />
                  <StepTools
                    step={step}
                    isFirst={index === 0}
                    isLast={index === rows.length - 1}
                    mayGo={current !== null && step.id !== current}
                    onUse={(tool) =>
                      tool === 'edit'
                        ? setWriting({ is: 'old', step })
                        : void changes.use(tool, step, current)
                    }
                  />
                </>
              )}
            </StepRow>
          </li>
        ))}
        {held && held.place.before === null && (
          <li className="relative">
            <DropMark />
          </li>
        )}
      </ol>
      <p role="status" className="flex flex-wrap items-center gap-x-2 text-sm text-muted not-empty:mt-2">
        {changes.said}
        {changes.undo && (
          <button
            type="button"
            onClick={changes.undo}
            className="rounded-control px-1.5 py-0.5 font-semibold text-accent hover:bg-accent-soft"
          >
            Undo
          </button>
        )}
      </p>
      <Refusal why={changes.refusal} />
      {writing?.is === 'new' ? (
        <div className="mt-2 rounded-card border border-line p-3">{form}</div>
      ) : (
        <Button
          variant="quiet"
          size="small"
          className="mt-1 -ml-2"
          icon={<Icon name="plus" className="size-4" />}
          onClick={() => setWriting({ is: 'new', step: newStep() })}
        >
          Add a step
        </Button>
      )}
    </div>
  );
}

function DropMark() {
  return <span aria-hidden="true" className="absolute inset-x-2 -top-px h-0.5 rounded-full bg-accent" />;
}

function rowButton(list: HTMLElement | null, step: StepId): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-step="${CSS.escape(step)}"] button`) ?? null;
}
