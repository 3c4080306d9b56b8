import type { UserId } from '../board/ids.ts';
import type { OpenRound } from './ballot.ts';
import { ownValue } from './own-value.ts';
import type { OwnPart, RoundView, WorkshopState } from './view.ts';
import type { Workshop } from './workshop.ts';

/** What everybody may know of a workshop: all but the agenda, which travels by itself, and the ballots. */
export function stateOf({ agenda: _, round, ...open }: Workshop): WorkshopState {
  return { ...open, round: round && roundView(round) };
}

/** What this person alone may know. */
export function ownPart(workshop: Workshop, userId: UserId): OwnPart {
  return { ballot: (workshop.round && ownValue(workshop.round.ballots, userId)) ?? null };
}

/** True when people have to be told: what they see differs. A vote that was cast is nobody else's business. */
export function isPublicChange(before: Workshop, after: Workshop): boolean {
  if (before.round?.id !== after.round?.id) return true;
  const { round: a, ...rest } = before;
  const { round: b, ...others } = after;
  const isAlike = Object.entries(rest).every(([key, value]) => ownValue<unknown>(others, key) === value);
  return !isAlike || finishedOf(a).join() !== finishedOf(b).join();
}

function roundView(round: OpenRound): RoundView {
  const { ballots: _, ...open } = round;
  return { ...open, finished: finishedOf(round) };
}

/** In the order of their ids, so that it does not tell who voted first. */
function finishedOf(round: OpenRound | null): readonly UserId[] {
  return Object.entries(round?.ballots ?? {})
    .filter(([, { isFinished }]) => isFinished)
    .map(([user]) => user as UserId)
    .sort();
}
