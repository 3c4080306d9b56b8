import { describe, expect, test } from 'vitest';
import { canvasBlockKeys } from '../canvas/blocks.ts';
import coveredIdeas from './covered-ideas.json' with { type: 'json' };
import { type GuideEntry, guideFor } from './guide.ts';
import { questionsOf } from './questions-of.ts';
import { sourceKeys } from './source-keys.ts';

const guide = guideFor('en');
const entries = new Map<string, GuideEntry>(
  canvasBlockKeys.flatMap((block) =>
    guide.blocks[block].sections.flatMap((section) =>
      section.entries.map((entry): [string, GuideEntry] => [`${block}/${section.key}/${entry.id}`, entry]),
    ),
  ),
);

function sourcesOf(entry: GuideEntry | undefined): readonly string[] {
  return entry === undefined || entry.standing.kind === 'general' ? [] : entry.standing.by;
}

describe('the ideas of the sources', () => {
  test('are ninety-four', () => {
    expect(Object.keys(coveredIdeas)).toHaveLength(94);
  });

  test.each(Object.entries(coveredIdeas))('%s is in the guide with those who say it', (id, by) => {
    expect(sourcesOf(entries.get(id))).toEqual(by);
  });

  test('whatever else the guide has is marked as general knowledge', () => {
    const others = [...entries].filter(([id]) => !(id in coveredIdeas));
    expect(others.length).toBeGreaterThan(20);
    for (const [id, entry] of others) {
      const isNamedBlock = id === 'revenue-streams/definition/definition';
      expect([id, entry.standing.kind]).toEqual([id, isNamedBlock ? 'named' : 'general']);
    }
  });
});

describe('the words', () => {
  const texts = [
    ...[...entries.values()].flatMap((entry) => [
      entry.title,
      entry.body,
      ...entry.examples,
      ...(entry.differences === null ? [] : [entry.differences]),
    ]),
    ...sourceKeys.flatMap((key) => [guide.sources[key].name, guide.sources[key].description]),
    guide.parkingLot.title,
    guide.parkingLot.body,
    ...guide.parkingLot.what,
    guide.parkingLot.afterwards,
  ];

  test('none is empty or has stray space', () => {
    for (const text of texts) expect(text).toMatch(/^\S(.*\S)?$/s);
    for (const text of texts) expect(text).not.toMatch(/ {2}/);
  });

  test('no two are equal', () => {
    const seen = new Set<string>();
    const repeated = texts.filter((text) => {
      const again = seen.has(text.toLowerCase());
      seen.add(text.toLowerCase());
      return again;
    });
    expect(repeated).toEqual([]);
  });

  test('every question is one', () => {
    for (const block of canvasBlockKeys)
      for (const question of questionsOf(block)) expect(question).toMatch(/\?$/);
  });

  test.each([
    [
      'customer-segments/kinds/segmented',
      ['Credit Suisse', '100,000', '500,000', 'Micro Precision Systems', 'gender'],
    ],
    [
      'customer-segments/kinds/diversified',
      ['Amazon', '2006', 'cloud computing', '“diversify”', '“diversified”'],
    ],
    ['customer-segments/kinds/niche-market', ['Rolex', 'car parts']],
    ['customer-segments/kinds/mass-market', ['Cars', 'Consumer electronics']],
    ['customer-segments/background/heart-of-the-model', ['profitable']],
    ['key-activities/background/what-for', ['Microsoft', 'Dell']],
    ['key-partnerships/kinds/alliance-of-non-competitors', ['announces four', 'lists three']],
  ])('%s keeps its facts', (id, facts) => {
    const entry = entries.get(id);
    const all = [entry?.body, ...(entry?.examples ?? []), entry?.differences].join('\n');
    for (const fact of facts) expect(all).toContain(fact);
  });
});

describe('a block', () => {
  test.each(canvasBlockKeys)('%s has a definition first, and questions', (block) => {
    const { definition, sections } = guide.blocks[block];
    expect(sections[0]?.entries).toEqual([definition]);
    const questions = sections.find((section) => section.key === 'questions')?.entries ?? [];
    expect(questions.length).toBeGreaterThanOrEqual(4);
    expect(questionsOf(block)).toEqual(questions.map((question) => question.title));
  });

  test('the parking lot asks nothing', () => {
    expect(questionsOf('parking-lot')).toEqual([]);
  });
});
