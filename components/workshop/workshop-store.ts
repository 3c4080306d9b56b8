import type { Ballot } from '#lib/workshop/ballot.ts';
import type { FacilitatorCommand, ParticipantCommand } from '#lib/workshop/command.ts';
import type { DraftCounts, WorkshopView } from '#lib/workshop/view.ts';

/** The board's workshop as this person knows it. */
export type WorkshopSnapshot = {
  /** `null`: none is planned. */
  readonly view: WorkshopView | null;
  /** Mine in the open round. */
  readonly ballot: Ballot | null;
  readonly drafts: DraftCounts;
};

export type SendResult = { readonly is: 'done' } | { readonly is: 'refused'; readonly why: string };

/** Keeps the workshop up to date and takes what this person asks of it. */
export type WorkshopStore = {
  /** The same object until it changed. */
  readonly get: () => WorkshopSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Never throws: what was refused says why in plain words. */
  readonly send: (command: FacilitatorCommand | ParticipantCommand) => Promise<SendResult>;
  /** Lays everybody's hidden notes on the board. */
  readonly reveal: (names: 'shown' | 'hidden') => Promise<SendResult>;
  readonly close: () => void;
};
