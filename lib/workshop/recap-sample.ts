import type { Recap } from './recap.ts';

/** For tests: a recap that has something of everything. */
export const sampleRecap: Recap = {
  id: 'workshop-sample',
  board: 'Free newspaper',
  startedAt: Date.UTC(2026, 10, 23, 13),
  endedAt: Date.UTC(2026, 10, 23, 14, 2),
  plannedSeconds: 3_600,
  lead: 'Fay',
  people: ['Fay', 'Ann', 'Bob'],
  steps: [
    {
      title: 'Write',
      mode: 'private',
      plannedSeconds: 600,
      startedAt: Date.UTC(2026, 10, 23, 13),
      actualSeconds: 720,
      isSkipped: false,
    },
    {
      title: 'Coffee',
      mode: 'break',
      plannedSeconds: 300,
      startedAt: null,
      actualSeconds: null,
      isSkipped: true,
    },
    {
      title: 'Talk',
      mode: 'discuss',
      plannedSeconds: 2_700,
      startedAt: null,
      actualSeconds: null,
      isSkipped: false,
    },
  ],
  blocks: [
    {
      block: 'customer-segments',
      notes: [
        { text: 'Commuters\nin big cities', author: 'Ann' },
        { text: 'Advertisers', author: null },
      ],
    },
    { block: 'channels', notes: [] },
  ],
  rounds: [
    {
      title: 'Favourites',
      voters: 2,
      results: {
        kind: 'dots',
        notes: [
          { text: 'Advertisers', block: 'customer-segments', dots: 3, voters: 2 },
          { text: null, block: null, dots: 1, voters: 1 },
        ],
      },
    },
    { title: 'Favourites', voters: 0, results: { kind: 'dots', notes: [] } },
    {
      title: 'Assumptions',
      voters: 2,
      results: {
        kind: 'matrix',
        notes: [
          {
            text: 'Advertisers',
            block: 'customer-segments',
            importance: 4,
            evidence: 1.5,
            spread: 1,
            risk: 18,
            voters: 2,
          },
        ],
      },
    },
  ],
  decisions: ['Advertisers pay'],
  questions: ['Who prints it?'],
};
