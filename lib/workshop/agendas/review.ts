import { ask, minutes, type ReadyAgenda } from './ready-agenda.ts';

export const review: ReadyAgenda = {
  key: 'review',
  title: 'A review',
  description: 'Half an hour to see whether a canvas that you have still holds, and what to test next.',
  steps: [
    {
      title: 'Read in silence',
      instructions:
        'Read the whole board from the customers to the costs, without a word. Keep in mind the one note that you would argue with.',
      seconds: minutes(4),
      mode: 'discuss',
      blocks: [],
      question: ask('customer-segments', 'for-whom'),
    },
    {
      title: 'What is no longer true?',
      instructions:
        'Correct what has changed since the last time. Move what you are not sure of to the parking lot rather than throwing it away.',
      seconds: minutes(5),
      mode: 'open',
      blocks: [],
      question: ask('customer-relationships', 'established'),
    },
    {
      title: 'What is missing?',
      instructions:
        'On your own, write what the board does not say yet: a group we forgot, a promise we do not keep, a cost nobody counts. Write it into the block it belongs to.',
      seconds: minutes(5),
      mode: 'private',
      counts: 'shown',
      blocks: [],
      question: ask('value-propositions', 'which-offers'),
    },
    {
      title: 'The gaps on the table',
      instructions:
        'Read what came in. Bring the same thoughts together. Whoever wrote a note that others do not understand says one sentence about it.',
      seconds: minutes(4),
      mode: 'reveal',
      blocks: [],
      question: ask('channels', 'integrated'),
    },
    {
      title: 'What are we guessing?',
      instructions:
        'Rate the notes that the model stands on: how much hangs on each, and what we have seen with our own eyes. Your answers stay secret.',
      seconds: minutes(5),
      mode: 'vote',
      rules: { kind: 'matrix' },
      blocks: [],
      question: ask('revenue-streams', 'worth-paying'),
    },
    {
      title: 'The riskiest ones',
      instructions:
        'Take the top three of the list. For each: what would have to happen for us to give it up? Where opinions lie far apart, hear both sides.',
      seconds: minutes(5),
      mode: 'discuss',
      blocks: [],
      question: ask('customer-segments', 'whose-problem'),
    },
    {
      title: 'Until next time',
      instructions:
        'Write in the parking lot what you will find out until we meet again, with your name on it.',
      seconds: minutes(2),
      mode: 'open',
      blocks: ['parking-lot'],
      question: ask('key-activities', 'for-value-propositions'),
    },
  ],
};
