'use client';

import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { Button } from '#components/ui/button.tsx';
import { useRoom } from '#components/workshop/together/room-context.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { placeBeside } from './place-beside.ts';
import { type RatingSoFar, ratingAfter } from './rating-after.ts';
import { RatingScale } from './rating-scale.tsx';

/** The two scales of the note that a person votes on, beside its button. */
export function RatingPopover() {
  const { rated, votes } = useRoom();
  const open = useSyncExternalStore(rated.subscribe, rated.get, rated.get);
  const round = useSyncExternalStore(votes.subscribeRound, votes.getRound, votes.getRound);
  if (!open || round?.rules.kind !== 'matrix') return null;
  return <OpenRating key={open.note} note={open.note} anchor={open.anchor} onClose={rated.close} />;
}

type OpenRatingProps = {
  readonly note: NoteId;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
};

function OpenRating({ note, anchor, onClose }: OpenRatingProps) {
  const { session } = useOpenBoard();
  const { votes } = useRoom();
  const popover = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const [chosen, setChosen] = useState<RatingSoFar>(() => votes.ratingOf(note) ?? {});
  const text = session.store.getNote(note)?.plain.trim() || 'Empty note';

  useEffect(() => {
    const element = popover.current;
    if (!element) return;
    element.showPopover();
    placeBeside(element, anchor.getBoundingClientRect());
    element.querySelector<HTMLElement>('input:checked, input')?.focus();
  }, [anchor]);

  const choose = (part: RatingSoFar) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    const rating = ratingAfter(next);
    if (rating) votes.rate(note, rating);
  };
  const takeBack = () => {
    if (!ratingAfter(chosen)) return;
    setChosen({});
    votes.rate(note, null);
  };
  return (
    <div
      ref={popover}
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
      className="fixed inset-auto m-0 w-72 max-w-[calc(100vw-1rem)] rounded-card border border-line bg-raised p-3 text-ink shadow-raised"
    >
      <h2 id={titleId} className="truncate text-sm font-semibold" title={text}>
        {text}
      </h2>
      <RatingScale
        label="Importance"
        ends={['Hardly matters', 'All hangs on it']}
        value={chosen.importance ?? null}
        onChoose={(importance) => choose({ importance })}
      />
      <RatingScale
        label="Evidence"
        ends={['A guess', 'Well proven']}
        value={chosen.evidence ?? null}
        onChoose={(evidence) => choose({ evidence })}
      />
      <div className="mt-3 flex justify-between gap-2">
        <Button variant="quiet" size="small" aria-disabled={!ratingAfter(chosen)} onClick={takeBack}>
          Take it back
        </Button>
        <Button variant="primary" size="small" onClick={() => popover.current?.hidePopover()}>
          Done
        </Button>
      </div>
    </div>
  );
}
