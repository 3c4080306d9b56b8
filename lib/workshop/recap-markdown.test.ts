import { expect, test } from 'vitest';
import type { Recap } from './recap.ts';
import { recapMarkdown } from './recap-markdown.ts';
import { sampleRecap } from './recap-sample.ts';
import { parseZone, recapTimes } from './recap-times.ts';

test('a recap is one document with all that happened', () => {
  expect(recapMarkdown(sampleRecap, 'Europe/Berlin')).toBe(`# Free newspaper: workshop recap

Monday 23 November 2026, 14:00 to 15:02 CET, led by Fay

## Decisions

- Advertisers pay

## Open questions

- Who prints it?

## People

Fay, Ann, Bob

## Agenda

| Step | Kind | Began | Planned | Took | Against plan |
| --- | --- | --- | --- | --- | --- |
| Write | Private writing | 14:00 | 10 min | 12 min | 2 min longer |
| Coffee | Break |  | 5 min |  | skipped |
| Talk | Discussion |  | 45 min |  | did not come |
| All |  |  | 1 h | 1 h 2 min | 2 min longer |

## Riskiest assumptions

Every note that was rated, the riskiest first. Risk is importance times the lack of evidence, from 1 to 25. Importance and evidence are means of what people said, from 1 to 5; the spread is the larger standard deviation of the two.

### Assumptions

2 people voted.

| Assumption | Block | Risk | Importance | Evidence | Spread | From |
| --- | --- | --- | --- | --- | --- | --- |
| Advertisers | Customer Segments | 18.0 | 4.0 | 1.5 | 1.0, opinions differ | 2 people |

## Votes

### Favourites

2 people voted.

| Note | Block | Dots | From |
| --- | --- | --- | --- |
| Advertisers | Customer Segments | 3 | 2 people |
| *A note that was taken away since* |  | 1 | 1 person |

### Favourites (2)

Nobody voted.

## Notes

### Customer Segments

- Commuters\\
  in big cities — *Ann*
- Advertisers

---

Business Model Canvas by Strategyzer AG ([strategyzer.com](https://www.strategyzer.com)), [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/)
`);
});

test('what there was none of is left out', () => {
  const bare: Recap = {
    ...sampleRecap,
    lead: null,
    people: [],
    steps: [],
    blocks: [],
    rounds: [],
    decisions: [],
    questions: [],
  };
  expect(recapMarkdown(bare, 'UTC').split('\n').slice(0, 5)).toEqual([
    '# Free newspaper: workshop recap',
    '',
    'Monday 23 November 2026, 13:00 to 14:02 UTC',
    '',
    '---',
  ]);
});

test('nothing that people write is Markdown anywhere in it', () => {
  const evil = '*x* [y](https://evil.example) <b>\n# z | w';
  const place = { text: evil, block: null, voters: 1 };
  const text = recapMarkdown(
    {
      ...sampleRecap,
      board: evil,
      lead: evil,
      people: [evil],
      steps: sampleRecap.steps.map((step) => ({ ...step, title: evil })),
      blocks: [{ block: 'channels', notes: [{ text: evil, author: evil }] }],
      rounds: [
        { title: evil, voters: 1, results: { kind: 'dots', notes: [{ ...place, dots: 1 }] } },
        {
          title: evil,
          voters: 1,
          results: {
            kind: 'matrix',
            notes: [{ ...place, importance: 1, evidence: 1, spread: 0, risk: 5 }],
          },
        },
      ],
      decisions: [evil],
      questions: [evil],
    },
    'UTC',
  );
  // 3 steps; 2 rounds with a title and a note each; board, lead, person, note, author, decision and question.
  expect(text.match(/\\\*x\\\* \\\[y\\\]\(`https:\/\/evil\.example`\) &lt;b>/g)).toHaveLength(14);
  expect(text.match(/\\# z \\\| w/g)).toHaveLength(14);
});

test('an end on another day says which', () => {
  const late = Date.UTC(2026, 11, 31, 23, 30);
  expect(recapTimes('UTC').span(late, late + 3_600_000)).toBe(
    'Thursday 31 December 2026, 23:30 to Friday 1 January 2027, 00:30 UTC',
  );
});

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Nowhere/Else', 'UTC'],
  ['', 'UTC'],
  [null, 'UTC'],
  ['x'.repeat(100), 'UTC'],
])('the time zone “%s” is %s', (asked, zone) => {
  expect(parseZone(asked)).toBe(zone);
});
