'use client';

import { type FormEvent, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { UserId } from '#lib/board/ids.ts';
import { MAX_ASK } from '#lib/review/review.ts';
import { localZone } from '../local-zone.ts';
import { useDeed } from '../panel/use-deed.ts';
import { DueField } from './due-field.tsx';
import { inAWeek, readLocalInput, writeLocalInput } from './local-input.ts';
import { askForReview } from './review-deeds.ts';
import { ReviewerChoice } from './reviewer-choice.tsx';

type AskReviewProps = {
  readonly people: readonly Person[];
  /** By how much the server's clock is ahead of this one, in milliseconds. */
  readonly ahead: number;
  readonly onClose: () => void;
  readonly onAsked: () => Promise<void>;
};

/** Whom to ask for a blind review, until when, and about what. */
export function AskReview({ people, ahead, onClose, onAsked }: AskReviewProps) {
  const { boardId } = useOpenBoard();
  const [now] = useState(() => Date.now() + ahead);
  const [chosen, setChosen] = useState<ReadonlySet<UserId>>(new Set());
  const [due, setDue] = useState(() => writeLocalInput(inAWeek(now)));
  const [ask, setAsk] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { act, refusal, isBusy } = useDeed();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const dueAt = readLocalInput(due);
    setMissing(chosen.size === 0);
    if (chosen.size === 0 || dueAt === null) return;
    const isAsked = await act(() => askForReview(boardId, { reviewers: [...chosen], dueAt, ask }));
    if (!isAsked) return;
    await onAsked();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Ask for a review">
      <form onSubmit={send} className="grid gap-5">
        <p className="text-sm text-muted">
          Until they hand in, reviewers see nothing of what the others write, and nobody sees theirs. So each
          says what they think themselves. Then you all see where they agree and where they do not.
        </p>
        <ReviewerChoice
          people={people}
          chosen={chosen}
          onChoose={(next) => {
            setChosen(next);
            setMissing(false);
          }}
          error={isMissing ? 'Choose at least one reviewer.' : null}
        />
        <DueField value={due} onChange={setDue} now={now} zone={localZone()} />
        <TextArea
          label="What to look at (optional)"
          value={ask}
          maxLength={MAX_ASK}
          onChange={(event) => setAsk(event.target.value)}
        />
        <div>
          <div className="flex justify-end gap-2">
            <Button variant="outline" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" variant="primary" aria-disabled={isBusy ? true : undefined}>
              Send request
            </Button>
          </div>
          <Refusal why={refusal} />
        </div>
      </form>
    </Dialog>
  );
}
