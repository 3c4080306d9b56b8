'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import { buttonClass } from '#components/ui/button-class.ts';
import { driftOfEnd } from '#components/workshop/agenda/agenda-words.ts';
import { agendaEnd } from '#lib/workshop/agenda-end.ts';
import { durationWords } from '#lib/workshop/recap-durations.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';

/** That it is over, how long it took, and where its record is. */
export function EndedSummary({ view }: { readonly view: WorkshopView }) {
  const { boardId } = useOpenBoard();
  const { id, agenda, state } = view;
  const { phase } = state;
  if (phase.is !== 'ended') return null;
  const { drift } = agendaEnd({ agenda, ...state }, phase.endedAt);
  const took = durationWords(Math.round((phase.endedAt - phase.startedAt) / 1_000));
  return (
    <>
      <h3 tabIndex={-1} data-focus-home className="text-lg font-semibold outline-none">
        The workshop is over
      </h3>
      <p className="mt-1 mb-3 text-sm text-muted">
        It took {took}: {driftOfEnd(drift).toLowerCase()}. What happened is kept in its recap.
      </p>
      <a href={`/b/${boardId}/recap/${id}`} className={`w-full ${buttonClass('primary')}`}>
        Open the recap
      </a>
    </>
  );
}
