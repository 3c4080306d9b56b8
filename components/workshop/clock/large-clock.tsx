'use client';

import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { useMay } from '#components/board/use-desk.ts';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { currentStep } from '#lib/workshop/workshop.ts';
import { ClockButtons } from './clock-buttons.tsx';
import { clockIcon } from './clock-colours.ts';
import { secondsForKey } from './clock-keys.ts';
import { stageWords } from './clock-words.ts';
import { SoundButton } from './sound-button.tsx';
import { type ClockReading, useClock } from './use-clock.ts';
import { usePulse } from './use-pulse.ts';
import { useTimeAdder } from './use-time-adder.ts';

/** The step, its time and its instructions over the whole window, for a projector. Escape leaves. */
export function LargeClock({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { add, refusal } = useTimeAdder();
  const mayRun = useMay('run-workshop');
  const clock = useClock();
  const step = useWorkshop(
    ({ view }) => view && currentStep({ agenda: view.agenda, phase: view.state.phase }),
  );

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // Not a button: its tooltip would stand on the projector.
    element.focus();
    return () => element.close();
  }, []);

  const closeFromBrowser = () => {
    if (!dialog.current?.open) onClose();
  };
  const change = (event: KeyboardEvent) => {
    event.stopPropagation();
    const seconds = mayRun ? secondsForKey(event) : null;
    if (seconds === null) return;
    event.preventDefault();
    add(seconds);
  };
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={titleId}
      onClose={closeFromBrowser}
      onKeyDown={change}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-y-auto bg-canvas p-0 text-ink outline-none"
    >
      <div className="flex min-h-full flex-col px-[4vw] py-4">
        <div className="flex justify-end gap-1">
          <SoundButton />
          <IconButton label="Close the large clock" icon={<Icon name="close" />} onClick={onClose} />
        </div>
        <div className="flex flex-1 flex-col items-center justify-center gap-[2.5vh] text-center">
          <h2
            id={titleId}
            className="text-[clamp(1.5rem,4.5vw,4rem)] leading-tight font-semibold text-balance"
          >
            {step?.title}
          </h2>
          {clock && <Digits clock={clock} />}
          {step && step.instructions !== '' && (
            <p className="max-w-[46ch] text-[clamp(1rem,2vw,1.75rem)] leading-snug whitespace-pre-line text-muted">
              {step.instructions}
            </p>
          )}
        </div>
        {mayRun && (
          <div className="mx-auto w-full max-w-md pt-4">
            <ClockButtons />
            <Refusal why={refusal} />
          </div>
        )}
      </div>
    </dialog>
  );
}

function Digits({ clock }: { readonly clock: ClockReading }) {
  const face = useRef<HTMLDivElement>(null);
  usePulse(face, clock.stage);
  const isPlain = clock.is === 'running' && clock.stage === 'plenty';
  // As wide as the window allows, however many digits there are.
  const fontSize = `min(${Math.round(150 / Math.max(4, clock.time.length))}vw, 42dvh)`;
  return (
    <div
      ref={face}
      className={`flex flex-col items-center ${inks[clock.is === 'paused' ? 'plenty' : clock.stage]}`}
    >
      <span
        role="timer"
        aria-live="off"
        aria-label="Time left"
        style={{ fontSize }}
        className="leading-none font-semibold tracking-tight tabular-nums"
      >
        {clock.time}
      </span>
      <span className="mt-2 flex items-center gap-2 text-[clamp(1rem,2.2vw,2rem)] font-medium">
        {!isPlain && <WorkshopIcon name={clockIcon(clock)} className="size-[1.2em]" />}
        {stageWords(clock)}
      </span>
    </div>
  );
}

const inks: Readonly<Record<ClockReading['stage'], string>> = {
  plenty: 'text-ink',
  'last-minute': 'text-warn',
  over: 'text-danger',
};
