import type { CodeSize } from '../build/build-pages.ts';
import type { PageName } from '../build/page-names.ts';
import type { ContestantKey } from '../contestants.ts';
import type { CanvasRun } from '../measure/measure-canvases.ts';
import type { Played, Spread } from '../measure/play-scenario.ts';
import { median } from '../measure/quantile.ts';
import { type Stage, stages } from '../measure/stages.ts';
import type { ProductRun } from '../product/measure-product.ts';
import type { ScenarioKey } from '../scenarios/scenario.ts';
import type { Machine } from './machine.ts';

/** Everything that one run of the bench has measured, as it is kept beside the tables. */
export type Results = {
  readonly machine: Machine;
  readonly runs: number;
  readonly count: number;
  readonly code: Readonly<Record<PageName, CodeSize>> | null;
  readonly canvases: readonly CanvasRun[];
  readonly product: readonly ProductRun[];
};

/** One scenario over all runs: of each figure the median. */
export function playedOf(
  { canvases }: Results,
  contestant: ContestantKey,
  notes: number,
  scenario: ScenarioKey,
): Played | null {
  const all = canvases
    .filter((run) => run.contestant === contestant && run.notes === notes)
    .flatMap(({ played }) => played[scenario] ?? []);
  if (all.length === 0) return null;
  const spread = (of: (played: Played) => Spread): Spread => ({
    median: median(all.map((each) => of(each).median)),
    p95: median(all.map((each) => of(each).p95)),
    longest: median(all.map((each) => of(each).longest)),
  });
  return {
    frames: median(all.map(({ frames }) => frames)),
    busy: spread(({ busy }) => busy),
    wall: spread(({ wall }) => wall),
    interval: spread(({ interval }) => interval),
    stages: Object.fromEntries(
      stages.map((stage) => [stage, median(all.map((each) => each.stages[stage]))]),
    ) as Record<Stage, number>,
  };
}

/** The numbers of notes that were measured with that canvas, in rising order. */
export function sizesOf({ canvases }: Results, contestant: ContestantKey): readonly number[] {
  const sizes = canvases.filter((run) => run.contestant === contestant).map(({ notes }) => notes);
  return Array.from(new Set(sizes)).sort((a, b) => a - b);
}

/** The median of a figure over all runs that match; `null` when there is none. */
export function medianOf<T>(runs: readonly T[], matches: (run: T) => boolean, of: (run: T) => number) {
  const numbers = runs.filter(matches).map(of);
  return numbers.length === 0 ? null : median(numbers);
}
