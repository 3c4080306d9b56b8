import type { NoteId } from '../board/ids.ts';
import type { Ballot, Rating } from './ballot.ts';
import { ownValue } from './own-value.ts';
import type { WorkshopRefusal } from './refusal.ts';
import { MATRIX_STEPS, MAX_RATINGS, type VoteRules } from './step.ts';

export function emptyBallot(rules: VoteRules): Ballot {
  return rules.kind === 'dots'
    ? { kind: 'dots', dots: {}, isFinished: false }
    : { kind: 'matrix', ratings: {}, isFinished: false };
}

/**
 * The ballot with so many dots on a note. Who changes a ballot that they had finished has it open again; `null`: it
 * stays as it is.
 */
export function castDots(
  ballot: Ballot,
  rules: VoteRules,
  note: NoteId,
  dots: number,
): Ballot | WorkshopRefusal | null {
  if (ballot.kind !== 'dots' || rules.kind !== 'dots' || !Number.isInteger(dots) || dots < 0)
    return 'wrong-ballot';
  const now = ownValue(ballot.dots, note) ?? 0;
  if (dots === now) return null;
  if (rules.perNote !== null && dots > rules.perNote) return 'too-many-on-note';
  const spent = Object.values(ballot.dots).reduce((sum, each) => sum + each, 0);
  if (spent - now + dots > rules.dots) return 'no-dots-left';
  return { kind: 'dots', dots: withValue(ballot.dots, note, dots || null), isFinished: false };
}

/** The ballot with a note's rating, or without it; otherwise as `castDots`. */
export function rateNote(
  ballot: Ballot,
  note: NoteId,
  rating: Rating | null,
): Ballot | WorkshopRefusal | null {
  if (ballot.kind !== 'matrix') return 'wrong-ballot';
  const now = ownValue(ballot.ratings, note) ?? null;
  if (rating === null) {
    if (now === null) return null;
  } else {
    if (!isOnScale(rating.importance) || !isOnScale(rating.evidence)) return 'wrong-ballot';
    if (now?.importance === rating.importance && now.evidence === rating.evidence) return null;
    if (now === null && Object.keys(ballot.ratings).length >= MAX_RATINGS) return 'too-many-ratings';
  }
  const kept = rating && { importance: rating.importance, evidence: rating.evidence };
  return { kind: 'matrix', ratings: withValue(ballot.ratings, note, kept), isFinished: false };
}

function isOnScale(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MATRIX_STEPS;
}

function withValue<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  if (value !== null) return { ...record, [key]: value };
  const { [key]: _, ...rest } = record;
  return rest;
}
