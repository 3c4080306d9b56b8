import type { Role } from '../board/can.ts';
import type { NoteId, UserId } from '../board/ids.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Rating } from './ballot.ts';
import type { Step, StepId } from './step.ts';
import type { Clock, Outcome, Spotlight } from './workshop.ts';

/**
 * What facilitators ask. A command that two people could press at once says what its sender saw (`from`, `clock`):
 * the second one finds that changed, and has no effect.
 */
export type FacilitatorCommand =
  /** Puts a whole agenda in place of this one; only before the start. */
  | { readonly type: 'use-agenda'; readonly steps: readonly Step[] }
  /** `before`: the step that it comes in front of; `null`: at the end. */
  | { readonly type: 'add-step'; readonly step: Step; readonly before: StepId | null }
  /** The step of that id becomes this one. A running step keeps its clock, and its mode. */
  | { readonly type: 'change-step'; readonly step: Step }
  | { readonly type: 'remove-step'; readonly step: StepId }
  | { readonly type: 'move-step'; readonly step: StepId; readonly before: StepId | null }
  /** The copy follows its original. */
  | { readonly type: 'duplicate-step'; readonly step: StepId; readonly copy: StepId }
  | { readonly type: 'skip-step'; readonly step: StepId; readonly isSkipped: boolean }
  | { readonly type: 'set-advance'; readonly advance: 'auto' | 'wait' }
  | { readonly type: 'start' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** Seconds, which may be negative: the time left never falls below 0 by it. */
  | { readonly type: 'add-time'; readonly seconds: number; readonly clock: Clock }
  /** To the next step that is not skipped; after the last one the workshop ends. */
  | { readonly type: 'next-step'; readonly from: StepId }
  | { readonly type: 'go-to-step'; readonly step: StepId; readonly from: StepId }
  | { readonly type: 'end' }
  /** A new workshop with the agenda of this one, which has ended. */
  | { readonly type: 'plan-again' }
  /** Another round in a `vote` step whose round was closed. `id` names it. */
  | { readonly type: 'open-vote'; readonly id: string }
  | { readonly type: 'close-vote'; readonly round: string }
  | { readonly type: 'lock-board' }
  | { readonly type: 'unlock-board' }
  | { readonly type: 'hide-cursors' }
  | { readonly type: 'show-cursors' }
  | { readonly type: 'summon'; readonly view: Rect }
  | { readonly type: 'spotlight'; readonly on: Spotlight | null }
  /** Somebody had their say. */
  | { readonly type: 'lower-hand-of'; readonly user: UserId }
  /** `to` must be allowed to run a workshop, which the server looks up. */
  | { readonly type: 'hand-over'; readonly to: UserId }
  | { readonly type: 'add-outcome'; readonly outcome: Outcome }
  | { readonly type: 'remove-outcome'; readonly id: string };

/** What everybody who takes part asks for themselves. */
export type ParticipantCommand =
  | { readonly type: 'raise-hand' }
  | { readonly type: 'lower-hand' }
  | { readonly type: 'say-done'; readonly step: StepId }
  | { readonly type: 'take-back-done' }
  /** `dots` on this note from now on; 0 takes them off. */
  | { readonly type: 'cast-dots'; readonly round: string; readonly note: NoteId; readonly dots: number }
  | {
      readonly type: 'rate';
      readonly round: string;
      readonly note: NoteId;
      /** `null` takes it back. */
      readonly rating: Rating | null;
    }
  | { readonly type: 'finish-ballot'; readonly round: string; readonly isFinished: boolean };

/** What only the server itself tells. */
export type ServerCommand =
  /** The running clock's time is up, and steps follow each other by themselves. */
  | { readonly type: 'time-up' }
  /** Somebody is at the board while the workshop runs. */
  | { readonly type: 'arrive'; readonly user: UserId }
  /** Hidden notes lie on the board now. */
  | {
      readonly type: 'revealed';
      readonly notes: number;
      readonly people: number;
      readonly names: 'shown' | 'hidden';
    };

export type Command = FacilitatorCommand | ParticipantCommand | ServerCommand;

/** The commands of these types. */
export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

/** Whoever asks: a person with a role, or the server itself. */
export type Actor =
  | { readonly is: 'person'; readonly id: UserId; readonly role: Role }
  | { readonly is: 'server' };
