import { count, ms, nothing, table } from '../../report/markdown.ts';
import { contestants } from '../contestants.ts';
import { stages } from '../measure/stages.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import { medianOf, playedOf, type Results, sizesOf } from './results.ts';

/** Running time of the main thread in a frame, one table for each number of notes. */
export function frameTables(results: Results): string {
  return sharedSizes(results)
    .map((notes) => {
      const shown = contestants.filter(({ key }) => sizesOf(results, key).includes(notes));
      const rows = played(results, notes).map(({ key, title }) => [
        title,
        ...shown.map((contestant) => {
          const found = playedOf(results, contestant.key, notes, key);
          return found
            ? `${ms(found.busy.median)} / ${ms(found.busy.p95)} / ${ms(found.busy.longest)}`
            : nothing;
        }),
      ]);
      return `### ${count(notes)} notes\n\n${table(['', ...shown.map(({ title }) => title)], rows)}`;
    })
    .join('\n\n');
}

/** What people get to see: the time from one frame to the next. */
export function intervalTable(results: Results): string {
  const notes = sharedSizes(results).at(-1);
  if (notes === undefined) return '';
  const shown = contestants.filter(({ key }) => sizesOf(results, key).includes(notes));
  const rows = played(results, notes).map(({ key, title }) => [
    title,
    ...shown.map((contestant) => {
      const found = playedOf(results, contestant.key, notes, key);
      return found ? `${ms(found.interval.median)} / ${ms(found.interval.p95)}` : nothing;
    }),
  ]);
  return table([`${count(notes)} notes`, ...shown.map(({ title }) => title)], rows);
}

/** How each canvas opens and what it holds in memory. */
export function loadingTable(results: Results): string {
  const sizes = sharedSizes(results);
  const head = [
    '',
    ...['ready, ms', 'main thread, ms', 'heap, MB'].map(
      (each) => `${each} (${sizes.map(count).join(' / ')})`,
    ),
  ];
  const rows = contestants
    .filter(({ key }) => sizesOf(results, key).length > 0)
    .map(({ key, title }) => [
      title,
      ...(['ready', 'busy', 'heap'] as const).map((figure) =>
        sizes
          .map((notes) =>
            medianOf(
              results.canvases,
              (run) => run.contestant === key && run.notes === notes,
              ({ loading }) => loading[figure],
            ),
          )
          .map((value) => (value === null ? nothing : figure === 'heap' ? value.toFixed(1) : count(value)))
          .join(' / '),
      ),
    ]);
  return table(head, rows);
}

export function codeTable({ code }: Results): string {
  if (!code) return '';
  const kilobytes = (bytes: number) => count(bytes / 1_000);
  const rows = Object.entries(code).map(([page, { first, all }]) => [
    contestants.find((contestant) => contestant.page === page)?.title ?? page,
    kilobytes(first),
    kilobytes(all),
  ]);
  return table(['JavaScript, gzipped, kB', 'at once', 'with all later parts'], rows);
}

/** What our own frames are spent on, at the largest board. */
export function stageTable(results: Results): string {
  const notes = sharedSizes(results).at(-1);
  if (notes === undefined) return '';
  const rows = scenarios.flatMap(({ key, title }) => {
    const found = playedOf(results, 'own', notes, key);
    return found ? [[title, ...stages.map((stage) => found.stages[stage].toFixed(1))]] : [];
  });
  return table([`Ninefold, ${count(notes)} notes`, ...stages], rows);
}

/** The scenarios that any canvas has played with so many notes. */
function played({ canvases }: Results, notes: number) {
  return scenarios.filter(({ key }) => canvases.some((run) => run.notes === notes && run.played[key]));
}

/** The numbers of notes that every canvas was measured with. */
function sharedSizes(results: Results): readonly number[] {
  const all = contestants.map(({ key }) => sizesOf(results, key)).filter((sizes) => sizes.length > 0);
  return (all[0] ?? []).filter((notes) => all.every((sizes) => sizes.includes(notes)));
}
