import { ask, minutes, type ReadyAgenda } from './ready-agenda.ts';

export const fullCanvas: ReadyAgenda = {
  key: 'full-canvas',
  title: 'A full canvas',
  description:
    'An hour and a half through all nine blocks, with a break, a choice of customers and a list of risks.',
  steps: [
    {
      title: 'Where we start',
      instructions:
        'Say in one sentence what you want to have in hand after this session. Then hear what is fixed already and what is still open.',
      seconds: minutes(4),
      mode: 'discuss',
      blocks: [],
      question: ask('value-propositions', 'what-value'),
    },
    {
      title: 'Who is it for?',
      instructions:
        'Write one group of customers a note, on your own. Think of those who use it, those who decide and those who pay. Nobody sees your notes yet.',
      seconds: minutes(5),
      mode: 'private',
      counts: 'shown',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'for-whom'),
    },
    {
      title: 'Sort the customers',
      instructions:
        'Bring together what belongs together. Keep groups apart that want something else, buy somewhere else or pay in another way.',
      seconds: minutes(5),
      mode: 'reveal',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'whose-problem'),
    },
    {
      title: 'Which groups come first?',
      instructions:
        'You have three dots, at most two for one group. Place them where you would begin if you could serve only a few. Say that you are finished when they lie right.',
      seconds: minutes(3),
      mode: 'vote',
      rules: { kind: 'dots', dots: 3, perNote: 2 },
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'most-important'),
    },
    {
      title: 'What do they get from us?',
      instructions:
        'Begin with the group that won the vote. Write what trouble goes away or what they gain, one thing a note, in their words and not in ours.',
      seconds: minutes(6),
      mode: 'private',
      counts: 'shown',
      blocks: ['value-propositions'],
      question: ask('value-propositions', 'which-problem'),
    },
    {
      title: 'Match offers and customers',
      instructions:
        'Go through the groups one by one and name what each of them gets. Group the notes that promise the same. A group without an offer is a gap: say so.',
      seconds: minutes(6),
      mode: 'reveal',
      blocks: ['value-propositions', 'customer-segments'],
      question: ask('value-propositions', 'which-offers'),
    },
    {
      title: 'How we get to them',
      instructions:
        'Write where customers hear of us, compare, buy, receive and get help. Include what happens without a plan, such as friends telling friends.',
      seconds: minutes(6),
      mode: 'open',
      blocks: ['channels'],
      question: ask('channels', 'now'),
    },
    {
      title: 'How close we are to them',
      instructions:
        'Write for each group what it counts on: a person they know, a help page, a community. Mark what we have and what we only plan.',
      seconds: minutes(5),
      mode: 'open',
      blocks: ['customer-relationships'],
      question: ask('customer-relationships', 'expected'),
    },
    {
      title: 'Who would pay for what?',
      instructions:
        'On your own, write who would pay, for which part, and what they spend on it today. One stream of money a note.',
      seconds: minutes(5),
      mode: 'private',
      counts: 'shown',
      blocks: ['revenue-streams'],
      question: ask('revenue-streams', 'worth-paying'),
    },
    {
      title: 'Where the money comes from',
      instructions:
        'Read all the streams and bring the same ones together. Who in the room has seen somebody pay for this? Tell us what you saw.',
      seconds: minutes(4),
      mode: 'reveal',
      blocks: ['revenue-streams'],
      question: ask('revenue-streams', 'pay-how'),
    },
    {
      title: 'Break',
      instructions: 'Stand up and leave the screen. We go on when the clock is at zero.',
      seconds: minutes(8),
      mode: 'break',
      blocks: [],
      question: null,
    },
    {
      title: 'What we must do and have',
      instructions:
        'Take one promise to customers at a time. Write what we must be good at for it, and what we must own, rent or know.',
      seconds: minutes(8),
      mode: 'open',
      blocks: ['key-activities', 'key-resources'],
      question: ask('key-activities', 'for-value-propositions'),
    },
    {
      title: 'Whom we need beside us',
      instructions:
        'Write the partners and suppliers without whom the model would be another one, and what each of them gives us.',
      seconds: minutes(5),
      mode: 'open',
      blocks: ['key-partnerships'],
      question: ask('key-partnerships', 'partners'),
    },
    {
      title: 'What it costs',
      instructions:
        'Write the costs that weigh most. Is there one that grows with every customer? Put those next to each other.',
      seconds: minutes(5),
      mode: 'open',
      blocks: ['cost-structure'],
      question: ask('cost-structure', 'heaviest'),
    },
    {
      title: 'Does it hang together?',
      instructions:
        'Tell the story of the most important group of customers from right to left. Stop wherever a note is missing or two notes say opposite things.',
      seconds: minutes(5),
      mode: 'discuss',
      blocks: [],
      question: ask('customer-relationships', 'integrated'),
    },
    {
      title: 'What are we guessing?',
      instructions:
        'Rate the notes that you have an opinion on: how much hangs on each, and how well we know that it is true. Your answers stay secret, so rate what you think and not what is expected.',
      seconds: minutes(6),
      mode: 'vote',
      rules: { kind: 'matrix' },
      blocks: [],
      question: ask('revenue-streams', 'share'),
    },
    {
      title: 'What we do next',
      instructions:
        'Look at the riskiest guesses, and at those on which we disagree most. Agree what we test first, who does it, and when we meet again.',
      seconds: minutes(4),
      mode: 'discuss',
      blocks: [],
      question: ask('customer-segments', 'whose-problem'),
    },
  ],
};
