import type { WorkshopStore } from '#components/workshop/workshop-store.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { ClosedRound } from '#lib/workshop/ballot.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';

/** What a note was given, in words and as a number. */
export type ResultMark = { readonly words: string; readonly score: number };

/** Which round's results stand on the notes here; each person chooses for themselves. */
export type ShownResults = {
  /** `null`: none. The same object as long as it is shown. */
  readonly get: () => ClosedRound | null;
  /** All that can be shown, oldest first. */
  readonly rounds: () => readonly ClosedRound[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (round: string | null) => void;
  /** What stands on the note, or `null`. */
  readonly markOf: (note: NoteId) => ResultMark | null;
  /** Dots, or risk, by note. */
  readonly scores: () => ReadonlyMap<NoteId, number>;
  readonly close: () => void;
};

/** A round that is counted while I am here is shown at once; one of a workshop that is over, only when I ask. */
export function makeShownResults(workshop: WorkshopStore): ShownResults {
  const listeners = new ListenerSets();
  const first = workshop.get().view;
  let known = roundsOf(first);
  let shown = first?.state.phase.is === 'running' ? (known.at(-1) ?? null) : null;
  let marks = marksOf(shown);

  const set = (next: ClosedRound | null) => {
    if (next?.id === shown?.id) return;
    shown = next;
    marks = marksOf(next);
  };
  const stop = workshop.subscribe(() => {
    const rounds = roundsOf(workshop.get().view);
    if (rounds.length === known.length && rounds.at(-1)?.id === known.at(-1)?.id) return;
    const isMore = rounds.length > known.length;
    known = rounds;
    if (isMore) set(rounds.at(-1) ?? null);
    else if (shown && !rounds.some(({ id }) => id === shown?.id)) set(null);
    listeners.notify('shown');
  });
  return {
    get: () => shown,
    rounds: () => known,
    subscribe: (listener) => listeners.add('shown', listener),
    show: (round) => {
      set(known.find(({ id }) => id === round) ?? null);
      listeners.notify('shown');
    },
    markOf: (note) => marks.get(note) ?? null,
    scores: () => new Map(Array.from(marks, ([note, { score }]) => [note, score])),
    close: stop,
  };
}

function marksOf(round: ClosedRound | null): ReadonlyMap<NoteId, ResultMark> {
  if (!round) return new Map();
  const { results } = round;
  if (results.kind === 'dots')
    return new Map(
      results.notes.map(({ note, dots }) => [
        note,
        { score: dots, words: dots === 1 ? '1 dot' : `${dots} dots` },
      ]),
    );
  return new Map(
    results.notes.map(({ note, risk }) => {
      const score = Math.round(risk * 10) / 10;
      return [note, { score, words: `Risk ${score}` }];
    }),
  );
}

const noRounds: readonly ClosedRound[] = [];

function roundsOf(view: WorkshopView | null): readonly ClosedRound[] {
  return view?.state.rounds ?? noRounds;
}
