import { count, ms, table } from '../../report/markdown.ts';
import { figureOf, type Results, valuesOf } from './results.ts';

/** A bound for one figure of our server; `show` gives it its unit. */
type Goal = {
  readonly title: string;
  readonly value: (results: Results) => number | null;
  readonly most: number;
  readonly show: (value: number) => string;
};

const times = (value: number) => `${value.toFixed(2)} ×`;
const milliseconds = (value: number) => `${ms(value)} ms`;
const percent = (value: number) => `${Math.round(value * 100)} %`;
const megabytes = (value: number) => `${count(value / 1e6)} MB`;

const goals: readonly Goal[] = [
  ...['room-50-5', 'room-100-10'].flatMap((room): readonly Goal[] => [
    { title: `CPU an edit heard, ${sizeOf(room)}`, value: ratio(room, 'cpuPerEdit'), most: 0.5, show: times },
    { title: `edit to peer p95, ${sizeOf(room)}`, value: own(room, 'peer95'), most: 30, show: milliseconds },
    {
      title: `edit to saved p95, ${sizeOf(room)}`,
      value: own(room, 'saved95'),
      most: 50,
      show: milliseconds,
    },
  ]),
  {
    title: 'edit to peer p95, 100 of 100 dragging',
    value: own('room-100-100', 'peer95'),
    most: 60,
    show: milliseconds,
  },
  { title: 'of a core, 100 of 100 dragging', value: own('room-100-100', 'core'), most: 0.5, show: percent },
  {
    title: 'edit to peer p95, 100 of 500 dragging',
    value: own('room-500-100', 'peer95'),
    most: 60,
    show: milliseconds,
  },
  {
    title: 'edits that did not arrive in time, 100 of 500 dragging',
    value: missing('room-500-100'),
    most: 0.01,
    show: percent,
  },
  { title: 'CPU an edit heard, 200 rooms', value: ratio('rooms-200', 'cpuPerEdit'), most: 1, show: times },
  { title: 'CPU of the join storm', value: own('join-200', 'cpu'), most: 600, show: milliseconds },
  {
    title: 'all synced after the last came',
    value: own('join-200', 'allSynced'),
    most: 100,
    show: milliseconds,
  },
  { title: 'cold load complete', value: own('load-20000', 'loaded'), most: 500, show: milliseconds },
  { title: 'an empty board first', value: own('load-20000', 'emptyFirst'), most: 0, show: count },
  { title: 'acknowledged edits lost', value: sum('kill', 'lost'), most: 0, show: count },
  {
    title: 'memory a room',
    value: own('memory-2000', 'perRoom'),
    most: 300_000,
    show: (value) => `${count(value / 1e3)} kB`,
  },
  { title: 'peak of the second wave above the first', value: growth, most: 0, show: megabytes },
  {
    title: 'memory held for a stalled reader',
    value: own('stalled', 'held'),
    most: 4 * 2 ** 20,
    show: megabytes,
  },
];

/** Our figures against their goals; ratios are to y-websocket's server in memory, in the same run. */
export function goalTable(results: Results): string {
  const rows = goals.flatMap(({ title, value, most, show }) => {
    const found = value(results);
    if (found === null) return [];
    return [
      [title, `≤ ${show(most)}`, show(found), found <= most ? 'met' : `missed by ${show(found - most)}`],
    ];
  });
  return table(['', 'goal', 'measured', ''], rows);
}

function own(scenario: string, figure: string): Goal['value'] {
  return (results) => figureOf(results, scenario, 'own', figure);
}

function ratio(scenario: string, figure: string): Goal['value'] {
  return (results) => {
    const [ours, theirs] = [
      figureOf(results, scenario, 'own', figure),
      figureOf(results, scenario, 'y-websocket', figure),
    ];
    return ours === null || theirs === null ? null : ours / theirs;
  };
}

function missing(scenario: string): Goal['value'] {
  return (results) => {
    const arrived = figureOf(results, scenario, 'own', 'arrived');
    return arrived === null ? null : 1 - arrived;
  };
}

function sum(scenario: string, figure: string): Goal['value'] {
  return (results) => {
    const values = valuesOf(results, scenario, 'own', figure);
    return values.length === 0 ? null : values.reduce((total, each) => total + each, 0);
  };
}

function growth(results: Results): number | null {
  const [first, second] = (['firstPeak', 'secondPeak'] as const).map((figure) =>
    figureOf(results, 'memory-2000', 'own', figure),
  );
  return first == null || second == null ? null : second - first;
}

function sizeOf(room: string): string {
  const [, clients, writers] = room.split('-');
  return `${writers} of ${clients} dragging`;
}
