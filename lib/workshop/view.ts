import type { UserId } from '../board/ids.ts';
import type { Ballot, ClosedRound, OpenRound } from './ballot.ts';
import type { Step } from './step.ts';
import type { Workshop } from './workshop.ts';

/** An open round without anybody's votes. */
export type RoundView = Omit<OpenRound, 'ballots'> & {
  /** Who has said that their ballot is complete. */
  readonly finished: readonly UserId[];
};

/** What everybody on the board may know of the workshop but its agenda. */
export type WorkshopState = Omit<Workshop, 'agenda' | 'round' | 'rounds'> & {
  readonly round: RoundView | null;
  readonly rounds: readonly ClosedRound[];
};

/** A workshop as everybody on the board sees it. */
export type WorkshopView = {
  readonly id: string;
  /** Grows with every change. */
  readonly version: number;
  readonly agenda: readonly Step[];
  readonly state: WorkshopState;
};

/** As it travels in an event: the agenda only when it has changed since `agendaVersion - 1` was sent. */
export type WorkshopNews = {
  readonly id: string;
  readonly version: number;
  /** The version in which the agenda last changed. */
  readonly agendaVersion: number;
  readonly agenda: readonly Step[] | null;
  readonly state: WorkshopState;
};

/** What only this person is told. */
export type OwnPart = {
  /** Their ballot in the open round. */
  readonly ballot: Ballot | null;
};

/** What a request about the workshop is answered. */
export type WorkshopAnswer = {
  /** `null`: nobody has planned one yet. */
  readonly view: (WorkshopView & { readonly agendaVersion: number }) | null;
  readonly mine: OwnPart;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
};

/** How many notes each person has in hiding; who has none is not in it. `null`: that is not told. */
export type DraftCounts = Readonly<Record<string, number>> | null;
