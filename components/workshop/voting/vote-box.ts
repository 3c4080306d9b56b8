import type { WorkshopStore } from '#components/workshop/workshop-store.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { Ballot, Rating } from '#lib/workshop/ballot.ts';
import type { ParticipantCommand } from '#lib/workshop/command.ts';
import { ownValue } from '#lib/workshop/own-value.ts';
import type { RoundView } from '#lib/workshop/view.ts';

/** My ballot in the open round. Each note hears only of what I do to it myself. */
export type VoteBox = {
  /** `null`: nothing to vote on. The same object for as long as the round is open. */
  readonly getRound: () => RoundView | null;
  readonly subscribeRound: (listener: () => void) => () => void;
  readonly dotsOn: (note: NoteId) => number;
  readonly ratingOf: (note: NoteId) => Rating | null;
  readonly subscribeNote: (note: NoteId, listener: () => void) => () => void;
  /** How many dots are placed, or how many notes are rated. */
  readonly countSpent: () => number;
  /** The notes that have any of it. */
  readonly notes: () => readonly NoteId[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly addDot: (note: NoteId) => void;
  readonly takeDotOff: (note: NoteId) => void;
  readonly rate: (note: NoteId, rating: Rating | null) => void;
  /** All that the note has of mine. */
  readonly takeBack: (note: NoteId) => void;
  readonly close: () => void;
};

/** `tell` is given what a person should know, such as that all dots are placed. */
export function makeVoteBox(workshop: WorkshopStore, tell: (words: string) => void): VoteBox {
  const listeners = new ListenerSets();
  let round = workshop.get().view?.state.round ?? null;
  let ballot = workshop.get().ballot;

  const dotsOn = (note: NoteId) => (ballot?.kind === 'dots' ? (ownValue(ballot.dots, note) ?? 0) : 0);
  const countSpent = () => {
    if (ballot?.kind !== 'dots') return notesIn(ballot).length;
    return Object.values(ballot.dots).reduce((sum, dots) => sum + dots, 0);
  };
  const send = (command: ParticipantCommand) => {
    workshop.send(command).then((result) => {
      if (result.is === 'refused') tell(result.why);
    });
  };
  const cast = (note: NoteId, dots: number) => {
    if (round?.rules.kind === 'dots') send({ type: 'cast-dots', round: round.id, note, dots });
  };
  const rate = (note: NoteId, rating: Rating | null) => {
    if (round?.rules.kind === 'matrix') send({ type: 'rate', round: round.id, note, rating });
  };
  const stop = workshop.subscribe(() => {
    const next = workshop.get();
    const open = next.view?.state.round ?? null;
    const before = ballot;
    ballot = next.ballot;
    if (open?.id !== round?.id) {
      round = open;
      listeners.notify('round');
    }
    if (ballot === before) return;
    for (const note of new Set([...notesIn(before), ...notesIn(ballot)])) listeners.notify(`note ${note}`);
    listeners.notify('ballot');
  });

  return {
    getRound: () => round,
    subscribeRound: (listener) => listeners.add('round', listener),
    dotsOn,
    ratingOf: (note) => (ballot?.kind === 'matrix' ? (ownValue(ballot.ratings, note) ?? null) : null),
    subscribeNote: (note, listener) => listeners.add(`note ${note}`, listener),
    countSpent,
    notes: () => notesIn(ballot),
    subscribe: (listener) => listeners.add('ballot', listener),
    addDot: (note) => {
      if (round?.rules.kind !== 'dots') return;
      const { dots, perNote } = round.rules;
      const now = dotsOn(note);
      if (perNote !== null && now >= perNote) tell(tooManyOnNote(perNote));
      else if (countSpent() >= dots) tell(allPlaced(dots));
      else cast(note, now + 1);
    },
    takeDotOff: (note) => {
      const now = dotsOn(note);
      if (now > 0) cast(note, now - 1);
    },
    rate,
    takeBack: (note) => {
      if (round?.rules.kind === 'matrix') rate(note, null);
      else cast(note, 0);
    },
    close: stop,
  };
}

function allPlaced(dots: number): string {
  return dots === 1
    ? 'Your one dot is placed. Take it off the other note to move it.'
    : `All ${dots} of your dots are placed. Take one off another note to move it.`;
}

function tooManyOnNote(most: number): string {
  return most === 1 ? 'One dot on a note is the most here.' : `${most} dots on one note are the most here.`;
}

function notesIn(ballot: Ballot | null): readonly NoteId[] {
  if (!ballot) return [];
  return Object.keys(ballot.kind === 'dots' ? ballot.dots : ballot.ratings) as NoteId[];
}
