import { median } from '../../canvas/measure/quantile.ts';
import type { ContestantKey } from '../contestants.ts';
import type { Figures, Length } from '../scenarios/scenario.ts';
import type { Machine } from './machine.ts';

/** One scenario with one server, once. No figures: it did not get to the end. */
export type Run = {
  readonly scenario: string;
  readonly contestant: ContestantKey;
  /** How busy the machine was just before. */
  readonly load: number;
  readonly figures: Figures;
};

/** Everything that one run of the bench has measured, as it is kept beside the tables. */
export type Results = {
  readonly machine: Machine;
  readonly runs: number;
  readonly length: Length;
  readonly measured: readonly Run[];
};

/** All values of a figure. */
export function valuesOf(
  { measured }: Results,
  scenario: string,
  contestant: ContestantKey,
  figure: string,
): readonly number[] {
  return measured
    .filter((run) => run.scenario === scenario && run.contestant === contestant)
    .flatMap(({ figures }) => figures[figure] ?? []);
}

/** The median of a figure over all runs; `null` when there is none. */
export function figureOf(
  results: Results,
  scenario: string,
  contestant: ContestantKey,
  figure: string,
): number | null {
  const values = valuesOf(results, scenario, contestant, figure);
  return values.length === 0 ? null : median(values);
}
