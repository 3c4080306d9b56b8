import type { BlockTexts } from '../texts.ts';

export const keyPartnerships: BlockTexts<'key-partnerships'> = {
  definition: {
    definition: {
      title: 'What key partnerships are',
      body: 'The suppliers and other partners whose work the model leans on. For more and more companies, the model rests on them.',
    },
  },
  kinds: {
    'alliance-of-non-competitors': {
      title: 'Alliance of non-competitors',
      body: 'Firms that are no rivals join forces for an aim they share.',
      differences:
        'The handout announces four kinds and lists three. The fourth that is usually taught, buyer and supplier, is added at the end of this list.',
    },
    'partnership-of-competitors': {
      title: 'Partnership of competitors',
      body: 'Rivals work hand in hand at one point and go on competing at all others. Some call it coopetition.',
    },
    'joint-venture': {
      title: 'Joint venture',
      body: 'Two or more set up something together to start a line of business that neither has.',
    },
    'buyer-and-supplier': {
      title: 'Buyer and supplier',
      body: 'A lasting tie that makes sure of supplies: on time, at a known quality and price.',
      differences: 'It fills the place of the fourth kind that the handout counts but does not name.',
    },
  },
  motivations: {
    optimise: {
      title: 'Make the model work better',
      body: 'Leave to others what they do cheaper, faster or in larger numbers.',
    },
    'reduce-risk': {
      title: 'Lower the risk',
      body: 'Share an uncertain venture, so that nobody has to carry it alone.',
    },
    'acquire-resources': {
      title: 'Get hold of resources',
      body: 'Obtain what you lack, be it a licence, know-how or access to customers, from somebody who has it.',
    },
  },
};
