import type { BlockTexts } from '../texts.ts';

export const keyActivities: BlockTexts<'key-activities'> = {
  definition: {
    definition: {
      title: 'What key activities are',
      body: 'What you have to do, and do well, above all else: if it is left undone, the model does not run.',
    },
  },
  background: {
    'what-for': {
      title: 'What activities are for',
      body: 'The same ends as key resources: the offer, the market, relationships and revenue. They differ from one model to the next, and no company gets on without its own.',
      examples: [
        'Microsoft makes software, so developing it is one',
        'Dell makes PCs, so running the supply chain is one',
      ],
    },
  },
};
