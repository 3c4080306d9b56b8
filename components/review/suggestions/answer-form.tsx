'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { isBlank } from '#lib/review/clean-text.ts';
import { MAX_BECAUSE } from '#lib/review/thread.ts';
import { useDeed } from '../panel/use-deed.ts';
import type { DeedAnswer } from '../threads/thread-store.ts';
import type { ProposalStanding } from './proposal-standing.ts';

export type GivenAnswer =
  | { readonly answer: 'accept' }
  | { readonly answer: 'decline'; readonly because: string };

export type AnswerFormProps = {
  readonly standing: ProposalStanding;
  /** What the note says, when it is on the board. */
  readonly nowSays: string | undefined;
  readonly mayAnswer: boolean;
  readonly onAnswer: (answer: GivenAnswer) => DeedAnswer;
};

/** How a suggestion that nobody has answered stands, and for editors the answers to it. */
export function AnswerForm({ standing, nowSays, mayAnswer, onAnswer }: AnswerFormProps) {
  const [isDeclining, setDeclining] = useState(false);
  const { act, refusal, isBusy } = useDeed();
  const decline = useRef<HTMLButtonElement>(null);
  const standingId = useId();
  const words = wordsFor(standing, nowSays);
  const isLate = standing === 'changed' || standing === 'gone';

  const leave = () => {
    setDeclining(false);
    // The button is back in the page only after this was drawn.
    requestAnimationFrame(() => decline.current?.focus());
  };
  return (
    <>
      {words !== null && (
        <p id={standingId} className="mt-2 text-sm wrap-anywhere whitespace-pre-wrap text-muted">
          {words}
        </p>
      )}
      {mayAnswer && !isDeclining && (
        <div className="mt-2.5 flex gap-2">
          <Button
            variant="primary"
            size="small"
            aria-disabled={isLate || isBusy || undefined}
            aria-describedby={words === null ? undefined : standingId}
            onClick={() => {
              if (!isLate) void act(() => onAnswer({ answer: 'accept' }));
            }}
          >
            Accept
          </Button>
          <Button ref={decline} variant="outline" size="small" onClick={() => setDeclining(true)}>
            Decline
          </Button>
        </div>
      )}
      {mayAnswer && isDeclining && (
        <ReasonForm
          isBusy={isBusy}
          onCancel={leave}
          onDecline={(because) => void act(() => onAnswer({ answer: 'decline', because }))}
        />
      )}
      <Refusal why={refusal} />
    </>
  );
}

type ReasonFormProps = {
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onDecline: (because: string) => void;
};

/** Who declines says why. */
function ReasonForm({ isBusy, onCancel, onDecline }: ReasonFormProps) {
  const [because, setBecause] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    if (isBlank(because)) setMissing(true);
    else onDecline(because);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSend && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSend) send();
    else onCancel();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the field in it
    <div className="mt-2.5" onKeyDown={onKeyDown}>
      <TextArea
        label="Why not?"
        autoFocus
        maxLength={MAX_BECAUSE}
        value={because}
        error={isMissing ? 'Please say why, in a word or two.' : undefined}
        onChange={(event) => {
          setBecause(event.target.value);
          setMissing(false);
        }}
      />
      <div className="mt-2 flex justify-end gap-2">
        <Button variant="quiet" size="small" onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="primary" size="small" aria-disabled={isBusy || undefined} onClick={send}>
          Decline
        </Button>
      </div>
    </div>
  );
}

function wordsFor(standing: ProposalStanding, nowSays: string | undefined): string | null {
  switch (standing) {
    case 'fits':
      return null;
    case 'done':
      return 'The board is so already. Accepting this changes nothing on it.';
    case 'gone':
      return 'The note is not on the board any more, so this cannot be accepted.';
    case 'changed':
      return `The note has changed since, so this cannot be accepted. It now says: “${nowSays ?? ''}”`;
    default:
      return standing satisfies never;
  }
}
