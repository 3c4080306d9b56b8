import type { BlockTexts } from '../texts.ts';

export const channels: BlockTexts<'channels'> = {
  definition: {
    definition: {
      title: 'What channels are',
      body: 'The ways in which you talk to your segments and get to them, so that they receive what you promise.',
      differences:
        'Talking to customers is part of it in the handout; the outline notes look at delivery alone.',
    },
  },
  kinds: {
    own: {
      title: 'Your own',
      body: 'You run it yourself, keep the margin and the contact, and carry the cost.',
      examples: ['A shop front with your name over the door'],
      differences: 'The example is in the outline notes; the trade-off is general knowledge.',
    },
    partner: {
      title: 'A partner’s',
      body: 'Somebody else runs it. You reach further with less outlay, and share the proceeds.',
      examples: ['A major distributor'],
      differences: 'The outline notes give the example. What it gains and costs you is general knowledge.',
    },
    mixed: {
      title: 'Both together',
      body: 'Channels of your own beside those of partners, each where it does best.',
    },
  },
  phases: {
    awareness: {
      title: 'Awareness',
      body: 'People find out that you exist and what you sell.',
      differences:
        'The handout lists these five as functions of a channel. Reading them as phases, one after the other, is usual.',
    },
    evaluation: {
      title: 'Evaluation',
      body: 'They can weigh up your value proposition before they decide.',
    },
    purchase: { title: 'Purchase', body: 'They can buy the very thing they are after.' },
    delivery: { title: 'Delivery', body: 'The value you promised gets to them.' },
    'after-sales': { title: 'After sales', body: 'They find help once they have bought.' },
  },
  background: {
    'touch-points': {
      title: 'Where customers meet you',
      body: 'Communicating, selling and distributing together are the face you show to customers. Each contact colours how the whole thing feels to them.',
    },
    effective: {
      title: 'What makes one good',
      body: 'A good channel gets the offer across quickly, without waste and at a price you can bear.',
    },
  },
};
