import type { QuestionTexts } from '../texts.ts';

export const questions: QuestionTexts = {
  'customer-segments': {
    'for-whom': {
      title: 'Who gets something of value from what we make?',
      body: '“Everyone” is not an answer. Name groups you could go and meet.',
    },
    'whose-problem': {
      title: 'Whose trouble are we taking away?',
      body: 'The one who has the trouble and the one who pays can be two different groups.',
    },
    'most-important': {
      title: 'Which customers matter most to us?',
      body: 'If you could keep a single group, which would it be, and why that one?',
      differences:
        'The handout asks about customers who are important; the slides, the book page and the primer want those who are so above all others.',
    },
    'greatest-benefit': {
      title: 'Who gains most from having us around?',
      body: 'Look for the group that would miss you first.',
    },
  },
  'value-propositions': {
    'what-value': {
      title: 'What do customers get from us that is worth having?',
      body: 'Describe the result for them rather than the feature.',
    },
    'which-problem': {
      title: 'What problem of theirs goes away with our help?',
      body: 'Put it as a customer would, in the words you heard.',
    },
    'which-needs': {
      title: 'What needs of theirs do we meet?',
      body: 'Wishes count too: saving an hour, looking good, feeling safe.',
    },
    'which-offers': {
      title: 'Segment by segment: what can people have from us, in goods and in services?',
      body: 'A segment that gets nothing is a gap, or should not be on the board.',
    },
  },
  channels: {
    wanted: {
      title: 'How would our segments like us to get in touch?',
      body: 'Ask them instead of guessing, and answer for each segment.',
    },
    now: {
      title: 'How do we get to them today?',
      body: 'Include what you never planned, such as word of mouth.',
    },
    integrated: {
      title: 'How do our channels work together?',
      body: 'Follow one customer from the first contact to the help afterwards, and look for breaks.',
    },
    'works-best': {
      title: 'Which channel does the best job?',
      body: 'Agree first what a good result is: people reached, sales, or customers who return.',
      differences:
        'The handout’s sentence is garbled here, as if two questions had run together. We read it as asking which channel has the most effect.',
    },
    'cost-efficient': {
      title: 'Which channels bring in most for what they cost?',
      body: 'Count people’s time as a cost as well.',
    },
    routines: {
      title: 'How do our channels fit into what customers do anyway?',
      body: 'The best spot is often one that they pass every day.',
    },
  },
  'customer-relationships': {
    expected: {
      title: 'What kind of relationship does each segment count on, at the start and over time?',
      body: 'Note what they expect before you decide what you can afford.',
    },
    established: {
      title: 'Which of these do we have in place already?',
      body: 'Tell what exists from what is only intended.',
    },
    cost: {
      title: 'What do these relationships cost us?',
      body: 'Put a rough price on an hour of personal help; it adds up quickly.',
    },
    integrated: {
      title: 'Do they fit together with the other blocks?',
      body: 'Hold them against channels, activities and costs: who does the work, and what pays for it?',
    },
  },
  'revenue-streams': {
    'worth-paying': {
      title: 'Which part of our offer would people put money down for?',
      body: 'Praise is cheap. Look for something they have paid for before.',
    },
    'pay-now': {
      title: 'What do they spend on this at present, and with whom?',
      body: 'A spreadsheet, an intern or doing nothing are rivals too.',
    },
    'pay-how': {
      title: 'In what way does the money come in today?',
      body: 'In advance or afterwards, by the piece or by the month, in cash or on account.',
    },
    'pay-preferred': {
      title: 'What way of paying would suit them better?',
      body: 'Sometimes a change in how people pay sells more than a lower price.',
    },
    share: {
      title: 'How much of the whole does each stream bring in?',
      body: 'Rough shares will do. If one stream stops, does the model live?',
    },
  },
  'key-resources': {
    'for-value-propositions': {
      title: 'What must we have to make good on our value propositions?',
      body: 'Take one proposition at a time and ask what would be missing on the first day.',
    },
    'for-channels': {
      title: 'What must we have to run our channels?',
      body: 'Think of places, vehicles, software and the people behind them.',
    },
    'for-relationships': {
      title: 'What must we have to look after customers as promised?',
      body: 'A person for each client calls for other means than a help page.',
    },
    'for-revenue': {
      title: 'What must we have so that money can come in?',
      body: 'A brand, a licence, a way to take payments: name what the income hangs on.',
    },
  },
  'key-activities': {
    'for-value-propositions': {
      title: 'What must we do, week after week, to keep our value propositions true?',
      body: 'Leave out what any firm does; keep what this one must be good at.',
    },
    'for-channels': {
      title: 'What work keeps our channels going?',
      body: 'Stocking, driving, posting, negotiating: somebody does it.',
    },
    'for-relationships': {
      title: 'What work do our customer relationships make?',
      body: 'A community without a host is an empty room.',
    },
    'for-revenue': {
      title: 'Which tasks stand behind each revenue stream?',
      body: 'From the first talk about price to the last reminder.',
    },
  },
  'key-partnerships': {
    partners: {
      title: 'Which partners could we not do without?',
      body: 'If they left tomorrow, would the model change? Then they belong here.',
    },
    suppliers: {
      title: 'Which suppliers do we depend on most?',
      body: 'Watch for the one who has no substitute.',
    },
    resources: {
      title: 'What key resources come to us through partners?',
      body: 'Compare with your key resources: whose are they?',
    },
    activities: {
      title: 'What key work do others do for us?',
      body: 'Compare with your key activities: which would you hand over, and which never?',
    },
  },
  'cost-structure': {
    heaviest: {
      title: 'Which costs weigh most in this model?',
      body: 'Three to five are usually enough to see its shape.',
    },
    resources: {
      title: 'Which of our resources eat up the most money?',
      body: 'Upkeep counts as well as the price.',
    },
    activities: {
      title: 'Which of our activities are the dearest to carry out?',
      body: 'Hours times people is a good first estimate.',
    },
    'one-more': {
      title: 'What does it cost to serve one customer more?',
      body: 'The answer shows whether growth helps you or hurts you.',
    },
  },
};
