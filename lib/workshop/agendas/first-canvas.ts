import { ask, minutes, type ReadyAgenda } from './ready-agenda.ts';

export const firstCanvas: ReadyAgenda = {
  key: 'first-canvas',
  title: 'A first canvas',
  description: 'One hour for a team that puts its business model on a board for the first time.',
  steps: [
    {
      title: 'What is this business?',
      instructions:
        'Listen while one of us says in two sentences what the business does. Ask about every word you would not use yourself. Nothing is written yet.',
      seconds: minutes(4),
      mode: 'discuss',
      blocks: [],
      question: ask('value-propositions', 'what-value'),
    },
    {
      title: 'Who is it for?',
      instructions:
        'Write each group of people on a note of its own, on your own. Nobody sees your notes yet, so be bold. “Everyone” is not a group.',
      seconds: minutes(5),
      mode: 'private',
      counts: 'shown',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'for-whom'),
    },
    {
      title: 'Our customers, side by side',
      instructions:
        'Read what the others wrote. Put notes that mean the same people next to each other, and say aloud which groups surprised you.',
      seconds: minutes(4),
      mode: 'reveal',
      blocks: ['customer-segments'],
      question: ask('customer-segments', 'most-important'),
    },
    {
      title: 'What do they get from us?',
      instructions:
        'Pick one group of customers. Write what gets better for them because of us, one thing a note. Use words that they would use. Then pick the next group.',
      seconds: minutes(5),
      mode: 'private',
      counts: 'shown',
      blocks: ['value-propositions'],
      question: ask('value-propositions', 'which-problem'),
    },
    {
      title: 'What we offer, side by side',
      instructions:
        'Read all notes, and bring those together that promise the same. Is there a group of customers that gets nothing yet?',
      seconds: minutes(4),
      mode: 'reveal',
      blocks: ['value-propositions'],
      question: ask('value-propositions', 'which-offers'),
    },
    {
      title: 'How we meet and keep customers',
      instructions:
        'Write how customers hear from us, buy from us and get help afterwards, and how close to us they want to be. Everybody writes at once. Build on what stands there.',
      seconds: minutes(7),
      mode: 'open',
      blocks: ['channels', 'customer-relationships'],
      question: ask('channels', 'wanted'),
    },
    {
      title: 'What will they pay for?',
      instructions:
        'Write every way in which money could come in: who pays, for what, and how often. Leave amounts out unless you know them.',
      seconds: minutes(5),
      mode: 'open',
      blocks: ['revenue-streams'],
      question: ask('revenue-streams', 'worth-paying'),
    },
    {
      title: 'What it takes',
      instructions:
        'Look at what we promise. Write what we must do for it, what we must have, and whom we need beside us. Leave out what any business has.',
      seconds: minutes(7),
      mode: 'open',
      blocks: ['key-activities', 'key-resources', 'key-partnerships'],
      question: ask('key-activities', 'for-value-propositions'),
    },
    {
      title: 'What it costs',
      instructions:
        'Write the three to five costs that weigh most. Look to the left: what we do, what we have and whom we work with all cost something.',
      seconds: minutes(4),
      mode: 'open',
      blocks: ['cost-structure'],
      question: ask('cost-structure', 'heaviest'),
    },
    {
      title: 'Does it hang together?',
      instructions:
        'Follow one customer through the whole board, from hearing of us to paying us. Say where the story breaks. We only talk; the facilitator writes down the gaps.',
      seconds: minutes(5),
      mode: 'discuss',
      blocks: [],
      question: ask('customer-relationships', 'integrated'),
    },
    {
      title: 'What are we guessing?',
      instructions:
        'For each note say how much hangs on it, and how well we know that it is true. 5 for evidence means that we have seen it; 1 means that we hope so. Your answers stay secret.',
      seconds: minutes(6),
      mode: 'vote',
      rules: { kind: 'matrix' },
      blocks: ['customer-segments', 'value-propositions', 'revenue-streams'],
      question: ask('customer-segments', 'whose-problem'),
    },
    {
      title: 'What we find out first',
      instructions:
        'Look at the riskiest guesses at the top of the list. Agree on one or two that we test first: who asks whom, and by when.',
      seconds: minutes(4),
      mode: 'discuss',
      blocks: [],
      question: ask('customer-segments', 'most-important'),
    },
  ],
};
