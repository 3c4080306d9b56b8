import { blockTitles } from '../canvas/blocks.ts';
import type { RecapDots, RecapRating } from './recap.ts';
import { markdownTable, markdownText } from './recap-text.ts';
import { missingText, peopleWords, RISK_WORDS, type RoundOf, spreadWords } from './recap-words.ts';

/** Rounds of dots, each with its notes in a table. Empty without a round. */
export function dotsMarkdown(rounds: readonly RoundOf<'dots'>[]): string {
  return rounds
    .map((round) =>
      roundMarkdown(
        round,
        ['Note', 'Block', 'Dots', 'From'],
        round.notes.map((note) => [...placeCells(note), `${note.dots}`, peopleWords(note.voters)]),
      ),
    )
    .join('\n\n');
}

/** Rounds of ratings, the riskiest note first. Empty without a round. */
export function assumptionsMarkdown(rounds: readonly RoundOf<'matrix'>[]): string {
  const tables = rounds.map((round) =>
    roundMarkdown(
      round,
      ['Assumption', 'Block', 'Risk', 'Importance', 'Evidence', 'Spread', 'From'],
      round.notes.map((note) => [
        ...placeCells(note),
        ...[note.risk, note.importance, note.evidence].map((figure) => figure.toFixed(1)),
        spreadWords(note.spread),
        peopleWords(note.voters),
      ]),
    ),
  );
  return tables.length === 0 ? '' : [RISK_WORDS, ...tables].join('\n\n');
}

function roundMarkdown(
  { title, voters }: { readonly title: string; readonly voters: number },
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const result =
    rows.length === 0 ? ['Nobody voted.'] : [`${peopleWords(voters)} voted.`, markdownTable(head, rows)];
  return [`### ${markdownText(title)}`, ...result].join('\n\n');
}

function placeCells({ text, block }: RecapDots | RecapRating): readonly string[] {
  const missing = missingText(text);
  return [
    missing === null ? markdownText(text ?? '') : `*${missing}*`,
    block === null ? '' : blockTitles[block],
  ];
}
