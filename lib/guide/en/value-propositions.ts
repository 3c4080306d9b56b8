import type { BlockTexts } from '../texts.ts';

export const valuePropositions: BlockTexts<'value-propositions'> = {
  definition: {
    definition: {
      title: 'What value propositions are',
      body: 'All that you offer to one segment, goods and services taken together, and that those customers find worth having.',
      differences:
        'Both sources use the singular, “value proposition”. The slides have no heading for a definition; they say it in passing.',
    },
  },
  kinds: {
    'new-or-disruptive': {
      title: 'New or disruptive',
      body: 'Something that nobody offered before, or that upsets the way a market has worked so far.',
    },
    'improved-existing': {
      title: 'A better version',
      body: 'Close to what is on sale already, with something added that makes it worth changing over.',
    },
    'solves-a-problem': {
      title: 'Solves a problem',
      body: 'It takes away something that costs customers time, money or nerves.',
    },
    'satisfies-a-need': {
      title: 'Satisfies a need',
      body: 'It gives customers what they want or lack, even when nothing is broken.',
    },
  },
  background: {
    'why-choose-us': {
      title: 'Why they come to you',
      body: 'It is what makes a customer pick you and not the firm next door: with you, a problem is dealt with or a wish is met.',
    },
    'bundle-of-benefits': {
      title: 'A bundle, cut to fit',
      body: 'Think of it as a sum of benefits, chosen to suit what one segment requires. The next segment may call for another bundle.',
    },
  },
};
