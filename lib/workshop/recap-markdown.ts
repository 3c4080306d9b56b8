import { blockTitles } from '../canvas/blocks.ts';
import type { Recap, RecapBlock, RecapStep } from './recap.ts';
import { driftWords, durationWords } from './recap-durations.ts';
import { markdownItem, markdownTable, markdownText } from './recap-text.ts';
import { type RecapTimes, recapTimes } from './recap-times.ts';
import { assumptionsMarkdown, dotsMarkdown } from './recap-votes-markdown.ts';
import { roundsByKind, stepDrift, stepKinds } from './recap-words.ts';

/**
 * The whole recap as a Markdown document; sections with nothing in them are left out. What people wrote stands in
 * it as text only.
 * @param zone an IANA time zone, in which times are told
 */
export function recapMarkdown(recap: Recap, zone: string): string {
  const times = recapTimes(zone);
  const { dots, matrix } = roundsByKind(recap.rounds);
  const parts = [
    head(recap, times),
    section('Decisions', list(recap.decisions)),
    section('Open questions', list(recap.questions)),
    section('People', recap.people.map(markdownText).join(', ')),
    section('Agenda', agenda(recap, times)),
    section('Riskiest assumptions', assumptionsMarkdown(matrix)),
    section('Votes', dotsMarkdown(dots)),
    section('Notes', recap.blocks.flatMap(block).join('\n\n')),
    `---\n\n${CREDIT}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const CREDIT =
  'Business Model Canvas by Strategyzer AG ([strategyzer.com](https://www.strategyzer.com)), ' +
  '[CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/)';

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function head({ board, startedAt, endedAt, lead }: Recap, times: RecapTimes): string {
  const led = lead === null ? '' : `, led by ${markdownText(lead)}`;
  return `# ${markdownText(board)}: workshop recap\n\n${times.span(startedAt, endedAt)}${led}`;
}

function list(texts: readonly string[]): string {
  return texts.map((text) => markdownItem(text)).join('\n');
}

function agenda({ steps, plannedSeconds, startedAt, endedAt }: Recap, times: RecapTimes): string {
  if (steps.length === 0) return '';
  const took = (endedAt - startedAt) / 1_000;
  const all = [
    'All',
    '',
    '',
    durationWords(plannedSeconds),
    durationWords(took),
    driftWords(plannedSeconds, took),
  ];
  const rows = [...steps.map((step) => stepCells(step, times)), all];
  return markdownTable(['Step', 'Kind', 'Began', 'Planned', 'Took', 'Against plan'], rows);
}

function stepCells(step: RecapStep, times: RecapTimes): readonly string[] {
  const { title, mode, plannedSeconds, startedAt, actualSeconds } = step;
  return [
    markdownText(title),
    stepKinds[mode],
    startedAt === null ? '' : times.clock(startedAt),
    durationWords(plannedSeconds),
    actualSeconds === null ? '' : durationWords(actualSeconds),
    stepDrift(step),
  ];
}

/** Only blocks with a note. */
function block({ block: key, notes }: RecapBlock): string | [] {
  if (notes.length === 0) return [];
  // Nothing that people write can be in italics: nobody signs for another.
  const items = notes.map(({ text, author }) =>
    markdownItem(text, author === null ? '' : ` — *${markdownText(author)}*`),
  );
  return `### ${blockTitles[key]}\n\n${items.join('\n')}`;
}
