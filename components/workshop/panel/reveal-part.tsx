'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useWorkshop, useWorkshopStore } from '#components/workshop/use-workshop.ts';
import type { Step } from '#lib/workshop/step.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';
import { hiddenWords, revealedWords } from './reveal-words.ts';

type RevealPartProps = { readonly state: WorkshopState; readonly step: Step | null };

/** Lays what everybody wrote in hiding on the board, as soon as there can be something. */
export function RevealPart({ state, step }: RevealPartProps) {
  const store = useWorkshopStore();
  const drafts = useWorkshop((snapshot) => snapshot.drafts);
  const [names, setNames] = useState<'shown' | 'hidden'>('shown');
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRevealing = useRef(false);
  const hidden = hiddenWords(drafts, step);
  const isPrivate = step?.mode === 'private';
  if (!isPrivate && step?.mode !== 'reveal' && hidden === null) return null;

  const reveal = async () => {
    if (isRevealing.current) return;
    isRevealing.current = true;
    const result = await store.reveal(names);
    isRevealing.current = false;
    setRefusal(result.is === 'refused' ? result.why : null);
  };
  const last = state.reveals.at(-1);
  const isNew = last !== undefined && last.step === step?.id;
  return (
    <section aria-labelledby="reveal-part" className="border-t border-line px-4 py-3">
      <h3 id="reveal-part" tabIndex={-1} data-focus-home className="text-sm font-semibold outline-none">
        Notes in hiding
      </h3>
      <p role="status" className="text-sm text-muted">
        {hidden ?? (isNew ? revealedWords(last) : 'Nobody has hidden notes now.')}
      </p>
      <fieldset className="mt-2 flex gap-4 text-sm">
        <legend className="sr-only">Whose the notes are</legend>
        {nameChoices.map(([value, words]) => (
          <label key={value} className="flex cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="reveal-names"
              checked={names === value}
              onChange={() => setNames(value)}
              className="size-4 accent-accent"
            />
            {words}
          </label>
        ))}
      </fieldset>
      <Button
        variant={isPrivate ? 'outline' : 'primary'}
        size="small"
        className="mt-2 w-full"
        icon={<WorkshopIcon name="reveal" className="size-4.5" />}
        onClick={() => void reveal()}
      >
        Reveal notes
      </Button>
      <Refusal why={refusal} />
    </section>
  );
}

const nameChoices = [
  ['shown', 'With names'],
  ['hidden', 'Without names'],
] as const;
