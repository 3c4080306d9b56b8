import type { BlockTexts } from '../texts.ts';

export const costStructure: BlockTexts<'cost-structure'> = {
  definition: {
    definition: {
      title: 'What the cost structure is',
      body: 'What it costs to run the whole model, and which few costs decide about it.',
      differences: 'No source treats this block. It is the ninth of the canvas.',
    },
  },
  kinds: {
    'cost-driven': {
      title: 'Driven by cost',
      body: 'The model lives on being cheap: lean offers, much automation, a lot bought in.',
      examples: ['A no-frills airline'],
    },
    'value-driven': {
      title: 'Driven by value',
      body: 'The model lives on being special: quality and personal service come first, and the price follows.',
      examples: ['A luxury hotel'],
    },
    'fixed-costs': {
      title: 'Fixed costs',
      body: 'They stay the same however much you sell.',
      examples: ['Rent', 'Salaries'],
    },
    'variable-costs': {
      title: 'Variable costs',
      body: 'They rise and fall with what you make or sell.',
      examples: ['Paper and ink for each copy', 'Postage per parcel'],
    },
    'economies-of-scale': {
      title: 'Economies of scale',
      body: 'The more you make, the less each piece costs, as bulk prices and a fixed outlay are spread further.',
    },
    'economies-of-scope': {
      title: 'Economies of scope',
      body: 'The more different things you do, the less each costs, as they share a channel, a brand or a team.',
    },
  },
  background: {
    'worked-out-last': {
      title: 'Worked out last',
      body: 'Costs follow from the resources, the activities and the partnerships. Settle those, then read off what they take.',
    },
    'against-revenue': {
      title: 'Held against revenue',
      body: 'The two wide blocks at the bottom belong together: for each big cost, point to the stream that pays for it.',
    },
  },
};
