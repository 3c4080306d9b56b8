import { count, ms, nothing, table } from '../../report/markdown.ts';
import { contestants } from '../contestants.ts';
import type { ScenarioKey } from '../scenarios/scenario.ts';
import { medianOf, playedOf, type Results } from './results.ts';

/** What a frame of our own canvas may cost at most: milliseconds of the main thread, median and p95. */
type FrameGoal = {
  readonly scenario: ScenarioKey;
  readonly title: string;
  readonly notes: number;
  readonly median: number;
  readonly p95: number;
};

const frameGoals: readonly FrameGoal[] = [
  { scenario: 'pan', title: 'pan', notes: 300, median: 3, p95: 8 },
  { scenario: 'pan', title: 'pan', notes: 5_000, median: 4, p95: 14 },
  { scenario: 'zoom', title: 'zoom', notes: 5_000, median: 4, p95: 14 },
  { scenario: 'drag-one', title: 'drag one', notes: 2_000, median: 3, p95: 5 },
  { scenario: 'drag-one', title: 'drag one', notes: 5_000, median: 3, p95: 5 },
  { scenario: 'drag-hundred', title: 'drag a hundred', notes: 2_000, median: 6, p95: 10 },
  { scenario: 'drag-hundred', title: 'drag a hundred', notes: 5_000, median: 6, p95: 10 },
  { scenario: 'remote-drags', title: 'ten remote drags a frame', notes: 2_000, median: 3, p95: 5 },
  { scenario: 'remote-drags', title: 'ten remote drags a frame', notes: 5_000, median: 3, p95: 5 },
  { scenario: 'remote-moves', title: 'ten remote moves a frame', notes: 2_000, median: 3, p95: 5 },
  { scenario: 'remote-moves', title: 'ten remote moves a frame', notes: 5_000, median: 3, p95: 5 },
  { scenario: 'cursors-50', title: '50 cursors at 60 Hz', notes: 2_000, median: 4, p95: 8 },
  { scenario: 'cursors-50', title: '50 cursors at 60 Hz', notes: 5_000, median: 4, p95: 8 },
  { scenario: 'pan-whole', title: 'pan, all in view', notes: 5_000, median: 6, p95: 10 },
  { scenario: 'zoom-whole', title: 'zoom, all in view', notes: 5_000, median: 6, p95: 10 },
];

/** No frame of ours may be longer, whatever is done; milliseconds. */
const LONGEST = 60;
/** Until the first screen of a board can be used, from the navigation; milliseconds. */
const USABLE = 1_500;
/** Bytes of compressed JavaScript before a note is edited. */
const SCRIPTS = 250_000;

export function goalTable(results: Results): string {
  const rows = frameGoals.flatMap((goal) => {
    const played = playedOf(results, 'own', goal.notes, goal.scenario);
    if (!played) return [];
    const { median, p95 } = played.busy;
    const best = bestOther(results, goal);
    return [
      [
        `${goal.title}, ${count(goal.notes)} notes`,
        `${goal.median} / ${goal.p95}`,
        `${ms(median)} / ${ms(p95)}`,
        verdict(median, goal.median, p95, goal.p95),
        best ? `${best.title} ${ms(best.median)}` : nothing,
        best ? `${(best.median / median).toFixed(1)} ×` : nothing,
      ],
    ];
  });
  return table(['main thread, ms a frame', 'goal', 'measured', '', 'best other, median', 'cheaper'], rows);
}

/** The longest frame of each scenario, by the clock, in the slowest of all runs. */
export function longestTable({ canvases }: Results): string {
  const all = canvases
    .filter(({ contestant }) => contestant === 'own')
    .flatMap(({ notes, played }) =>
      Object.entries(played).map(([scenario, { busy, wall }]) => ({ notes, scenario, busy, wall })),
    )
    .sort((a, b) => b.busy.longest - a.busy.longest)
    .slice(0, 8);
  const rows = all.map(({ notes, scenario, busy, wall }) => [
    `${scenario}, ${count(notes)} notes`,
    ms(busy.longest),
    ms(wall.longest),
    busy.longest <= LONGEST ? 'met' : `missed by ${ms(busy.longest - LONGEST)}`,
  ]);
  return table(['longest frames of all runs, ms', 'running', 'by the clock', `goal ${LONGEST}`], rows);
}

export function productTable({ product }: Results): string {
  const sizes = Array.from(new Set(product.map(({ notes }) => notes)));
  const figure = (notes: number, of: (run: Results['product'][number]) => number) =>
    medianOf(product, (run) => run.notes === notes, of) ?? Number.NaN;
  const kilobytes = (bytes: number) => (bytes / 1_000).toFixed(1);
  const rows = sizes.map((notes) => {
    const usable = figure(notes, (run) => run.usable);
    const scripts = figure(notes, (run) => run.scripts.shown);
    return [
      `${count(notes)} notes`,
      count(figure(notes, (run) => run.answered)),
      count(figure(notes, (run) => run.fetched)),
      count(figure(notes, (run) => run.shown)),
      count(usable),
      usable <= USABLE ? 'met' : `missed by ${count(usable - USABLE)} ms`,
      kilobytes(scripts),
      scripts <= SCRIPTS ? 'met' : `missed by ${kilobytes(scripts - SCRIPTS)} kB`,
      kilobytes(figure(notes, (run) => run.scripts.rest)),
      kilobytes(figure(notes, (run) => run.scripts.editing)),
    ];
  });
  const head = [
    'since the navigation, ms',
    'first byte',
    'document here',
    'notes shown',
    'usable',
    `goal ${count(USABLE)}`,
    'JavaScript until shown, kB',
    `goal ${SCRIPTS / 1_000}`,
    'with what is loaded ahead',
    'while editing',
  ];
  return table(head, rows);
}

function verdict(median: number, most: number, p95: number, mostP95: number): string {
  const over = [
    median > most ? `median ${ms(median - most)}` : null,
    p95 > mostP95 ? `p95 ${ms(p95 - mostP95)}` : null,
  ];
  const missed = over.filter((each) => each !== null);
  return missed.length === 0 ? 'met' : `missed: ${missed.join(', ')} over`;
}

/** The cheapest of the other canvases with as many notes; remote drags are held against their remote moves. */
function bestOther(results: Results, { scenario, notes }: FrameGoal) {
  const same: ScenarioKey = scenario === 'remote-drags' ? 'remote-moves' : scenario;
  const others = contestants
    .filter(({ isOwn }) => !isOwn)
    .flatMap(({ key, title }) => {
      const played = playedOf(results, key, notes, same);
      return played ? [{ title, median: played.busy.median }] : [];
    });
  return others.toSorted((a, b) => a.median - b.median)[0] ?? null;
}
