import type { BlockTexts } from '../texts.ts';

export const keyResources: BlockTexts<'key-resources'> = {
  definition: {
    definition: {
      title: 'What key resources are',
      body: 'The assets that matter most: take one away and the model stands still.',
    },
  },
  kinds: {
    physical: {
      title: 'Physical',
      body: 'What you can touch: buildings, machines, vehicles, stock, points of sale.',
    },
    financial: {
      title: 'Financial',
      body: 'Cash, credit, guarantees: money that the model needs as a tool and not only as a result.',
    },
    intellectual: {
      title: 'Intellectual',
      body: 'Brands, patents, rights, data, know-how: slow to build, hard to copy.',
    },
    human: {
      title: 'Human',
      body: 'People with skills that you could not replace by the end of the month.',
    },
  },
  ownership: {
    owned: { title: 'Owned', body: 'It belongs to you. You carry the price and the upkeep, and you decide.' },
    leased: { title: 'Leased', body: 'You pay to use it for a time: less money at the start, less say.' },
    'from-partners': {
      title: 'From key partners',
      body: 'A partner brings it in. That partner belongs on the board as well.',
    },
  },
  background: {
    'what-for': {
      title: 'What resources are for',
      body: 'No model does without them. They go into making and presenting the offer, into getting to market, into staying on terms with customers, into earning. Which ones it takes depends on the model.',
      examples: ['A maker of microchips needs expensive plant; a firm that designs them needs people first'],
    },
  },
};
