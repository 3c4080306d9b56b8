import { describe, expect, test } from 'vitest';
import { guideFor } from './guide.ts';
import { markMatches } from './mark-matches.ts';
import { searchGuide } from './search-guide.ts';

const guide = guideFor('en');
const find = (query: string) =>
  searchGuide(guide, query).map((hit) => `${hit.block}/${hit.section}/${hit.entry.id}`);

describe('searchGuide', () => {
  test.each([
    ['niche', 'customer-segments/kinds/niche-market'],
    ['ROLEX', 'customer-segments/kinds/niche-market'],
    ['Crédit suisse', 'customer-segments/kinds/segmented'],
    ['diversify', 'customer-segments/kinds/diversified'],
    ['free newspaper', 'customer-segments/kinds/multi-sided'],
    ['subscription', 'revenue-streams/kinds/subscription'],
    ['economies of scale', 'cost-structure/kinds/economies-of-scale'],
    ['Dell', 'key-activities/background/what-for'],
    ['joint venture', 'key-partnerships/kinds/joint-venture'],
  ])('"%s" finds %s first', (query, expected) => {
    expect(find(query)[0]).toBe(expected);
  });

  test('a title counts for more than a mention', () => {
    const hits = find('advertis');
    expect(hits[0]).toBe('revenue-streams/kinds/advertising');
    expect(hits).toContain('customer-segments/kinds/multi-sided');
  });

  test('every word has to be there, in any order', () => {
    expect(find('phases channels delivery')).toContain('channels/phases/delivery');
    expect(find('phases channels delivery')).not.toContain('channels/phases/awareness');
  });

  test('a question asked with one unknown word is still answered', () => {
    expect(find('which suppliers zzz')).toContain('key-partnerships/questions/suppliers');
  });

  test.each(['', '   ', '?!', 'zzzz', '(', 'a.*b zzz yyy'])(
    '"%s" finds nothing and does not throw',
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  test('nothing is found twice', () => {
    const hits = find('customers');
    expect(new Set(hits).size).toBe(hits.length);
    expect(hits.length).toBeGreaterThan(10);
  });
});

describe('markMatches', () => {
  test.each([
    [
      'Free newspaper',
      'news',
      [
        ['Free ', false],
        ['news', true],
        ['paper', false],
      ],
    ],
    [
      'Café au lait',
      'CAFE lait',
      [
        ['Café', true],
        [' au ', false],
        ['lait', true],
      ],
    ],
    ['No match', 'zzz', [['No match', false]]],
    ['', 'zzz', []],
    ['aaa', 'aa', [['aaa', true]]],
  ] as const)('"%s" for "%s"', (text, query, expected) => {
    expect(markMatches(text, query).map((part) => [part.text, part.match])).toEqual(expected);
  });
});
