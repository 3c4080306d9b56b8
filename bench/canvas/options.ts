import { parseArgs } from 'node:util';
import { type ContestantKey, contestants } from './contestants.ts';
import type { ScenarioKey } from './scenarios/scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';

/** What is to be measured. */
export type Options = {
  readonly runs: number;
  /** Frames' worth of input in each scenario. */
  readonly count: number;
  readonly sizes: readonly number[];
  /** Numbers of notes that only our own canvas is measured with, for goals that name them. */
  readonly ownSizes: readonly number[];
  readonly only: readonly ContestantKey[];
  readonly scenarios: readonly ScenarioKey[];
  readonly parts: readonly Part[];
  /** A folder for a picture after each scenario. */
  readonly pictures: string | null;
  /** What an earlier bench of the same code measured before it was cut off is not measured again. */
  readonly resume: boolean;
  /** Everything was measured: the page of documentation is written. */
  readonly isWhole: boolean;
};

export type Part = 'canvas' | 'product';

export const usage = `npm run bench:canvas -- [options]
  --runs 3              how often everything is measured
  --resume              go on where the last bench was cut off
  --quick               one short run with 200 notes
  --only own,tldraw     these canvases: ${contestants.map(({ key }) => key).join(', ')}
  --sizes 200,2000      these numbers of notes
  --scenarios pan,zoom  these: ${scenarios.map(({ key }) => key).join(', ')}
  --part product        one part: canvas, product
  --pictures folder     a picture of the page after each scenario
docs/benchmarks.md is written when nothing was left out.`;

const SIZES = [200, 2_000, 5_000];
const OWN_SIZES = [300];
const RUNS = 3;
const FRAMES = 120;

/** @throws with the usage when an option or a name is not known */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string' },
      quick: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      only: { type: 'string' },
      sizes: { type: 'string' },
      scenarios: { type: 'string' },
      part: { type: 'string' },
      pictures: { type: 'string' },
    },
  });
  const { quick } = values;
  const narrowed = [values.only, values.sizes, values.scenarios, values.part].some(
    (each) => each !== undefined,
  );
  return {
    runs: wholeNumber(values.runs ?? String(quick ? 1 : RUNS)),
    count: FRAMES,
    sizes: values.sizes?.split(',').map(wholeNumber) ?? (quick ? [200] : SIZES),
    ownSizes: quick || values.sizes ? [] : OWN_SIZES,
    only: namesIn(
      values.only,
      contestants.map(({ key }) => key),
    ),
    scenarios: namesIn(
      values.scenarios,
      scenarios.map(({ key }) => key),
    ),
    parts: namesIn(values.part, ['canvas', 'product'] as const),
    pictures: values.pictures ?? null,
    resume: values.resume,
    isWhole: !quick && !narrowed,
  };
}

function namesIn<Name extends string>(list: string | undefined, known: readonly Name[]): readonly Name[] {
  if (list === undefined) return known;
  return list.split(',').map((name) => {
    const found = known.find((each) => each === name);
    if (!found) throw new Error(`There is no “${name}”.\n${usage}`);
    return found;
  });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`“${text}” is no number.\n${usage}`);
  return Number(text);
}
