import type { RecapRound, RecapStep } from './recap.ts';
import { driftWords } from './recap-durations.ts';
import type { StepMode } from './step.ts';

/** What a step was, in a recap. */
export const stepKinds: Readonly<Record<StepMode, string>> = {
  open: 'Open work',
  private: 'Private writing',
  reveal: 'Reveal',
  vote: 'Vote',
  discuss: 'Discussion',
  break: 'Break',
};

/** What became of the time of a step. */
export function stepDrift({ plannedSeconds, actualSeconds, isSkipped }: RecapStep): string {
  if (actualSeconds !== null) return driftWords(plannedSeconds, actualSeconds);
  return isSkipped ? 'skipped' : 'did not come';
}

/** Words for a note that has none to show; `null` for one that has. */
export function missingText(text: string | null): string | null {
  if (text === null) return 'A note that was taken away since';
  return text.trim() === '' ? 'An empty note' : null;
}

export type RoundOf<Kind extends 'dots' | 'matrix'> = {
  /** Told apart from other rounds of the same name by a number. */
  readonly title: string;
  readonly voters: number;
  readonly notes: Extract<RecapRound['results'], { readonly kind: Kind }>['notes'];
};

/** Rounds by what was asked in them, each in the order in which they were counted. */
export function roundsByKind(rounds: readonly RecapRound[]): {
  readonly dots: readonly RoundOf<'dots'>[];
  readonly matrix: readonly RoundOf<'matrix'>[];
} {
  const dots: RoundOf<'dots'>[] = [];
  const matrix: RoundOf<'matrix'>[] = [];
  const seen = new Map<string, number>();
  for (const { title: name, voters, results } of rounds) {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const title = count === 1 ? name : `${name} (${count})`;
    if (results.kind === 'dots') dots.push({ title, voters, notes: results.notes });
    else matrix.push({ title, voters, notes: results.notes });
  }
  return { dots, matrix };
}

/** `3 people`, `1 person`. */
export function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

/** From here on opinions on a note differ: on a scale of five, a standard deviation of one. */
const SPLIT = 1;

/** A standard deviation with the word that says what it means. */
export function spreadWords(spread: number): string {
  return spread < SPLIT ? spread.toFixed(1) : `${spread.toFixed(1)}, opinions differ`;
}

/** How the figures of a rating come about. */
export const RISK_WORDS =
  'Every note that was rated, the riskiest first. Risk is importance times the lack of evidence, from 1 to 25. Importance and evidence are means of what people ' +
  'said, from 1 to 5; the spread is the larger standard deviation of the two.';
