import { count, ms, nothing, table } from '../../report/markdown.ts';
import { type ContestantKey, contestants } from '../contestants.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import { figureOf, type Results, valuesOf } from './results.ts';

/** From this share of its core the load may be what was too slow. */
const LOAD_BUSY = 0.9;
/** Fewer edits than this arriving within the time means that the server did not keep up. */
const KEPT_UP = 0.99;

/** What is heard and what it costs, one table for each size of a room, and the many rooms. */
export function loadTables(results: Results): string {
  const keys = measuredKeys(results, ['room-', 'rooms-']);
  const head = [
    '',
    'CPU an edit heard, µs',
    'to y-websocket’s',
    'edit to peer p50 / p95 / p99, ms',
    'edit to saved p95, ms',
    'cursor p95, ms',
    'heard a second',
    'of a core',
    'MB',
  ];
  return keys
    .map((key) => {
      const base = figureOf(results, key, 'y-websocket', 'cpuPerEdit');
      const rows = contestants.flatMap((contestant) => {
        const of = (figure: string) => figureOf(results, key, contestant.key, figure);
        const [cpu, core, rss, arrived] = [of('cpuPerEdit'), of('core'), of('rss'), of('arrived')];
        if (cpu === null || core === null || rss === null || arrived === null) return [];
        const answers = contestant.key === 'own' || contestant.wire === 'hocuspocus';
        return [
          [
            `${contestant.title}${(of('loadCore') ?? 0) > LOAD_BUSY ? ' ¹' : ''}${arrived < KEPT_UP ? ' ²' : ''}`,
            cpu.toFixed(1),
            base === null ? nothing : `${(cpu / base).toFixed(2)} ×`,
            ['peer50', 'peer95', 'peer99'].map((figure) => ms(of(figure) ?? 0)).join(' / '),
            answers ? ms(of('saved95') ?? 0) : nothing,
            ms(of('cursor95') ?? 0),
            count((of('delivered') ?? 0) + (of('cursors') ?? 0)),
            `${Math.round(core * 100)} %`,
            count(rss / 1e6),
          ],
        ];
      });
      return `### ${titleOf(key)}\n\n${table(head, rows)}`;
    })
    .join('\n\n');
}

export function joinTable(results: Results): string {
  return plainTable(results, 'join-', [
    ['CPU, s', (of) => (of('cpu') / 1_000).toFixed(2)],
    ['all synced after the last came, ms', (of) => count(of('allSynced'))],
    ['one client, p50 / p95, ms', (of) => `${count(of('sync50'))} / ${count(of('sync95'))}`],
  ]);
}

export function coldLoadTable(results: Results): string {
  return plainTable(results, 'load-', [
    ['complete after, ms', (of) => (of('complete') < 1 ? 'not within 20 s' : count(of('loaded')))],
    ['CPU, s', (of) => (of('cpu') / 1_000).toFixed(2)],
    ['“synced” with an empty board first', (of) => (of('emptyFirst') > 0 ? 'yes' : 'no')],
  ]);
}

export function killTable(results: Results): string {
  const rows = contestants.flatMap(({ key, title }) => {
    const [acknowledged, lost, work] = (['acknowledged', 'lost', 'work'] as const).map((figure) =>
      valuesOf(results, 'kill', key, figure),
    );
    if (!acknowledged || !lost || !work || lost.length === 0) return [];
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    return [
      [
        title,
        count(lost.length),
        count(sum(acknowledged)),
        count(sum(lost)),
        (Math.max(...work) / 1_000).toFixed(1),
      ],
    ];
  });
  return rows.length === 0
    ? ''
    : table(['', 'kills', 'edits acknowledged', 'of these lost', 'most of one person’s work, s'], rows);
}

export function memoryTable(results: Results): string {
  const megabytes = (bytes: number) => count(bytes / 1e6);
  return plainTable(results, 'memory-', [
    ['kB a room', (of) => count(of('perRoom') / 1e3)],
    [
      'at most, first / second time, MB',
      (of) => `${megabytes(of('firstPeak'))} / ${megabytes(of('secondPeak'))}`,
    ],
    ['left after closing, MB', (of) => `${megabytes(of('afterFirst'))} / ${megabytes(of('afterSecond'))}`],
  ]);
}

export function stalledTable(results: Results): string {
  return plainTable(results, 'stalled', [
    ['the others’ edit to peer p95, ms', (of) => ms(of('peer95'))],
    ['memory grown by, MB', (of) => count(of('held') / 1e6)],
    ['closed with', (of) => (of('code') === 0 ? 'not closed' : String(of('code')))],
  ]);
}

type Column = readonly [title: string, show: (of: (figure: string) => number) => string];

/** A row for each server; columns of medians. */
function plainTable(results: Results, begin: string, columns: readonly Column[]): string {
  const [key] = measuredKeys(results, [begin]);
  if (key === undefined) return '';
  const rows = contestants.flatMap((contestant) => {
    if (valuesOf(results, key, contestant.key, firstFigure(results, key, contestant.key)).length === 0)
      return [];
    const of = (figure: string) => figureOf(results, key, contestant.key, figure) ?? Number.NaN;
    return [[contestant.title, ...columns.map(([, show]) => show(of))]];
  });
  return table([titleOf(key), ...columns.map(([title]) => title)], rows);
}

function firstFigure({ measured }: Results, key: string, contestant: ContestantKey): string {
  const run = measured.find((each) => each.scenario === key && each.contestant === contestant);
  return Object.keys(run?.figures ?? {})[0] ?? '';
}

function measuredKeys({ measured }: Results, begins: readonly string[]): readonly string[] {
  return scenarios
    .map(({ key }) => key)
    .filter((key) => begins.some((begin) => key.startsWith(begin)))
    .filter((key) => measured.some(({ scenario }) => scenario === key));
}

function titleOf(key: string): string {
  return scenarios.find((scenario) => scenario.key === key)?.title ?? key;
}
