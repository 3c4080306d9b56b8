import { ask, minutes, type ReadyAgenda } from './ready-agenda.ts';

export const segmentsDeepDive: ReadyAgenda = {
  key: 'segments-deep-dive',
  title: 'Customer segments in depth',
  description:
    'Three quarters of an hour to choose whom you serve, and to see what you only believe about them.',
  steps: [
    {
      title: 'What we know already',
      instructions:
        'Who of us has spoken with a customer lately? Tell in one minute whom you met and what you heard. The rest of us listen.',
      seconds: minutes(3),
      mode: 'discuss',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'for-whom'),
    },
    {
      title: 'Who has the trouble, who pays?',
      instructions:
        'On your own, write one group a note. Say so when the people with the trouble and the people with the money are not the same. Small groups are welcome.',
      seconds: minutes(6),
      mode: 'private',
      counts: 'shown',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'whose-problem'),
    },
    {
      title: 'Like with like',
      instructions:
        'Read all groups. Put the same ones together and give each pile a name. Does a name fit half the country? Then it is too wide: split it.',
      seconds: minutes(5),
      mode: 'reveal',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'for-whom'),
    },
    {
      title: 'Are they really different?',
      instructions:
        'Take two groups at a time. Do they need another offer, another way to reach them, another kind of care, or another price? If none of it differs, they are one group. Write beside them what each would get.',
      seconds: minutes(7),
      mode: 'open',
      blocks: ['customer-segments', 'value-propositions'],
      question: ask('value-propositions', 'which-offers'),
    },
    {
      title: 'Who would miss us first?',
      instructions:
        'On your own, imagine that we close tomorrow. Write which group would notice first, and what its people would do instead.',
      seconds: minutes(4),
      mode: 'private',
      counts: 'hidden',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'greatest-benefit'),
    },
    {
      title: 'Side by side',
      instructions: 'Read the answers and put each next to the group that it is about.',
      seconds: minutes(3),
      mode: 'reveal',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'greatest-benefit'),
    },
    {
      title: 'Whom do we serve first?',
      instructions:
        'You have five dots, at most three for one group. Spend them as if they were your own money.',
      seconds: minutes(3),
      mode: 'vote',
      rules: { kind: 'dots', dots: 5, perNote: 3 },
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'most-important'),
    },
    {
      title: 'Serve, or leave aside',
      instructions:
        'Look at the result. Decide for every group whether we serve it now or leave it aside on purpose, and say why. The facilitator moves the latter to the parking lot.',
      seconds: minutes(6),
      mode: 'discuss',
      blocks: ['customer-segments', 'parking-lot'],
      question: ask('customer-segments', 'most-important'),
    },
    {
      title: 'What do we only believe?',
      instructions:
        'For each group that is left, say how much hangs on it and how well we know these people. Your answers stay secret.',
      seconds: minutes(4),
      mode: 'vote',
      rules: { kind: 'matrix' },
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'whose-problem'),
    },
    {
      title: 'Whom we talk to next',
      instructions:
        'Write whom you will speak with before we meet again: a real person from a group we know least about, and how you get to them.',
      seconds: minutes(4),
      mode: 'open',
      blocks: ['parking-lot', 'channels'],
      question: ask('channels', 'wanted'),
    },
  ],
};
