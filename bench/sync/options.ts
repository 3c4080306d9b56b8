import { parseArgs } from 'node:util';
import { type ContestantKey, contestants } from './contestants.ts';
import type { Length } from './scenarios/scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';

/** What is to be measured. */
export type Options = {
  readonly runs: number;
  readonly length: Length;
  readonly only: readonly ContestantKey[];
  readonly scenarios: readonly string[];
  /** Everything was measured: the page of documentation is written. */
  readonly isWhole: boolean;
};

export const usage = `npm run bench:sync -- [options]
  --runs 3                  how often everything is measured
  --quick                   one run, of shorter and smaller scenarios
  --only own,y-websocket    these servers: ${contestants.map(({ key }) => key).join(', ')}
  --scenarios room,join     these, or all that begin so: ${scenarios.map(({ key }) => key).join(', ')}
docs/benchmarks.md is written when nothing was left out.`;

const RUNS = 3;

/** @throws with the usage when an option or a name is not known */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      scenarios: { type: 'string' },
    },
  });
  const { quick } = values;
  return {
    runs: wholeNumber(values.runs ?? String(quick ? 1 : RUNS)),
    length: quick ? 'quick' : 'whole',
    only: namesIn(
      values.only,
      contestants.map(({ key }) => key),
      (known, name) => known === name,
    ),
    scenarios: namesIn(
      values.scenarios,
      scenarios.map(({ key }) => key),
      (known, name) => known === name || known.startsWith(`${name}-`),
    ),
    isWhole: !quick && values.only === undefined && values.scenarios === undefined,
  };
}

function namesIn<Name extends string>(
  list: string | undefined,
  known: readonly Name[],
  fits: (known: Name, name: string) => boolean,
): readonly Name[] {
  if (list === undefined) return known;
  return list.split(',').flatMap((name) => {
    const found = known.filter((each) => fits(each, name));
    if (found.length === 0) throw new Error(`There is no “${name}”.\n${usage}`);
    return found;
  });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`“${text}” is no number.\n${usage}`);
  return Number(text);
}
