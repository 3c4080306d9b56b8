'use client';

import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { ThreadId } from '#lib/review/ids.ts';
import { MAX_BECAUSE, type ResolutionOutcome, resolutionOutcomes } from '#lib/review/thread.ts';
import { needsReason } from '#lib/review/thread-rights.ts';
import { useReview } from '../threads/review-context.ts';
import { useDeed } from './use-deed.ts';

type ResolveFormProps = { readonly thread: ThreadId; readonly onDone: () => void };

const choices: Readonly<Record<ResolutionOutcome, { readonly title: string; readonly line: string }>> = {
  changed: { title: 'Changed', line: 'The board was changed because of it.' },
  kept: { title: 'Kept because …', line: 'It stays as it is, and the reason is written down.' },
  'to-test': { title: 'To test', line: 'Nobody knows yet: it will be tried out.' },
};

/** Asks what a thread came to. */
export function ResolveForm({ thread, onDone }: ResolveFormProps) {
  const { threads } = useReview();
  const { act, refusal, isBusy } = useDeed();
  const form = useRef<HTMLFormElement>(null);
  const [outcome, setOutcome] = useState<ResolutionOutcome>('changed');
  const [because, setBecause] = useState('');
  const [error, setError] = useState<string>();

  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const resolve = async (event: FormEvent) => {
    event.preventDefault();
    if (needsReason(outcome, because)) {
      setError('Please say why it is kept.');
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setError(undefined);
    if (await act(() => threads.resolve(thread, outcome, because.trim()))) onDone();
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <form
      ref={form}
      aria-label="Resolve thread"
      onSubmit={resolve}
      onKeyDown={leaveOnEscape}
      className="mt-4 rounded-card border border-line p-3"
    >
      <fieldset className="grid gap-1">
        <legend className="mb-1.5 text-sm font-semibold text-ink">What came of it?</legend>
        {resolutionOutcomes.map((each) => (
          <label
            key={each}
            className="relative block rounded-control border border-line px-2.5 py-2 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="outcome"
              value={each}
              checked={each === outcome}
              onChange={() => setOutcome(each)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <span className="block font-medium">{choices[each].title}</span>
            <span className="block text-muted">{choices[each].line}</span>
          </label>
        ))}
      </fieldset>
      <TextArea
        label={outcome === 'kept' ? 'Because' : 'Because (optional)'}
        value={because}
        maxLength={MAX_BECAUSE}
        error={error}
        onChange={(event) => setBecause(event.target.value)}
        className="mt-3"
      />
      <div className="mt-2 flex justify-end gap-1.5">
        <Button variant="quiet" size="small" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" size="small" aria-disabled={isBusy || undefined}>
          Resolve
        </Button>
      </div>
      <Refusal why={refusal} />
    </form>
  );
}
