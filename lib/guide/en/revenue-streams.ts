import type { BlockTexts } from '../texts.ts';

export const revenueStreams: BlockTexts<'revenue-streams'> = {
  definition: {
    definition: {
      title: 'What revenue streams are',
      body: 'The money that comes in from each segment, and the form in which it comes.',
      differences:
        'The handout asks what resources and activities this block requires, and the book page and the primer mention it in passing. None of them defines it.',
    },
  },
  kinds: {
    'asset-sale': {
      title: 'Sale of goods',
      body: 'Customers pay once, and the thing is theirs to use, sell on or take apart.',
      examples: ['A bookshop', 'A car maker'],
    },
    'usage-fee': {
      title: 'Usage fee',
      body: 'The more of a service customers use, the more they pay.',
      examples: ['Electricity by the kilowatt-hour', 'A hotel room by the night'],
    },
    subscription: {
      title: 'Subscription',
      body: 'A regular payment keeps the door open, whether or not customers walk through it.',
      examples: ['A gym', 'Music streaming'],
    },
    lending: {
      title: 'Lending, renting, leasing',
      body: 'Customers have something to themselves for a time, pay for that time and give it back.',
      examples: ['Shared cars by the hour', 'Scaffolding for a building site'],
    },
    licensing: {
      title: 'Licensing',
      body: 'Customers pay to use an idea that is protected, such as a patent, a brand or a piece of music, and it stays yours.',
    },
    brokerage: {
      title: 'Brokerage',
      body: 'You bring two parties together and take a share of what passes between them.',
      examples: ['An estate agent’s commission', 'A card company’s cut of each payment'],
    },
    advertising: {
      title: 'Advertising',
      body: 'Somebody pays to be seen or heard by the people you reach.',
      examples: ['A free newspaper', 'A poster at a bus stop'],
    },
  },
  background: {
    'once-or-again': {
      title: 'Once, or again and again',
      body: 'Some streams are a single payment for a single purchase. Others recur for as long as you deliver or support. The second kind is easier to plan with.',
    },
    'setting-the-price': {
      title: 'How prices are set',
      body: 'A price can stand in a list and vary with features, volume or segment. Or it can move with the market: by haggling, by auction, by how full the plane is.',
    },
    'who-pays-for-whom': {
      title: 'Who pays for whom',
      body: 'A segment that pays nothing is paid for by another. Draw that link, so that everybody sees what the free side rests on.',
    },
  },
};
