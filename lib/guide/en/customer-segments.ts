import type { BlockTexts } from '../texts.ts';

export const customerSegments: BlockTexts<'customer-segments'> = {
  definition: {
    definition: {
      title: 'What customer segments are',
      body: 'The people and organisations you mean to win and look after, sorted into groups that you can design for.',
      differences:
        'The handout, the slides and the primer agree. The book page at hand begins after the definition and has none; the outline notes only ask a company to know whom it wants to serve.',
    },
  },
  criteria: {
    'distinct-offer': {
      title: 'One offer will not do for both',
      body: 'Their needs are so far apart that each calls for its own, and each is worth the trouble.',
    },
    'distinct-channels': {
      title: 'You reach them by other routes',
      body: 'The distribution channels that get to one group do not get to the other.',
    },
    'distinct-relationships': {
      title: 'They call for another kind of contact',
      body: 'One group wants a person to talk to, say, while the other is glad to be left alone.',
    },
    'distinct-profitability': {
      title: 'What they leave you is far apart',
      body: 'After all it takes to serve them, one group earns you much more than the other.',
      differences:
        'The handout says that the forms of profitability differ; the slides and the primer say that the profitability does.',
    },
    'distinct-willingness-to-pay': {
      title: 'They pay for different things',
      body: 'Each group puts its money on another side of what you offer.',
    },
  },
  kinds: {
    'mass-market': {
      title: 'Mass market',
      body: 'No distinction is made. There is one big crowd with much the same needs and problems, and one way of serving, reaching and looking after it.',
      examples: ['Cars', 'Consumer electronics'],
      differences:
        'Cars are named by the outline notes; consumer electronics by the book page and the primer; the slides have no example. Where the book page and the primer count the value proposition among the things shared by the whole crowd, the slides mention channels and relationships alone.',
    },
    'niche-market': {
      title: 'Niche market',
      body: 'One narrow group with special requirements, and an offer, channels and a relationship cut to its measure. Many suppliers who live off a few large buyers work in this way.',
      examples: ['Rolex', 'Makers of car parts whose orders come from the big car companies'],
      differences:
        'Rolex appears in the outline notes alone. Supplier and buyer, with the makers of car parts, are in the slides, the book page and the primer.',
    },
    segmented: {
      title: 'Segmented',
      body: 'Groups within one market whose needs and problems are close to each other but not the same. Each gets a variation, and that shows in the value proposition as well as in channels, relationships and revenue.',
      examples: [
        'Credit Suisse as a retail bank: a large group with assets up to 100,000 US dollars each, and a smaller, wealthy one worth more than 500,000 each',
        'Micro Precision Systems, which designs and makes micromechanics for others: watches, medicine and industrial automation are three segments, and their offers vary a little',
        'Clients told apart by gender, age or income',
      ],
      differences:
        'The primer calls it “segmented market”. Gender, age and income come from the outline notes, the bank from the other three. That the split shows in other blocks, and Micro Precision Systems, are in the book page and the primer only.',
    },
    diversified: {
      title: 'Diversified',
      body: 'Groups that have nothing to do with one another, and whose needs and problems lie far apart, served by one organisation. Often something it already owns can be shared between them.',
      examples: [
        'Amazon, a retailer, started in 2006 to sell cloud computing to web companies: storage online and servers on demand, on the same strong IT that its shops run on',
      ],
      differences:
        'The name varies: “diversify” in the outline notes, “diversified” on the slides and the book page, “diversified market” in the primer. The outline notes speak of several groups, the other three of two. Amazon is missing from the outline notes; the slides leave out the year and the shared IT.',
    },
    'multi-sided': {
      title: 'Multi-sided platform',
      body: 'Two or more groups that depend on each other. Without the one there is nothing to offer the other, so the model works only when all of them are won. Also called a multi-sided market.',
      examples: [
        'A credit card: plenty of holders and plenty of shops that take it',
        'A free newspaper: readers draw the advertisers, and advertisers pay for printing and handing it out',
      ],
      differences:
        'The credit card is in all four; the newspaper is missing from the outline notes. The slides give both examples and no definition. The book page points to its page 76 for more.',
    },
  },
  'customer-development': {
    talk: {
      title: 'Talk to every group',
      body: 'Meet customers out of each segment on the board, and listen more than you explain.',
    },
    report: {
      title: 'Bring back what you heard',
      body: 'Write up what they said, so that the whole team has it and not only the one who was there.',
    },
    change: {
      title: 'Say what it changed',
      body: 'Tell for each segment what the talks did to it: drop it, adjust it, or count it as validated.',
    },
  },
  background: {
    'heart-of-the-model': {
      title: 'No customers, no company',
      body: 'The rest of the canvas is built around this block: however clever the plan, a company does not last when nobody pays for what it does.',
      differences:
        'The handout asks for customers who pay, the primer for customers who are profitable: somebody can pay and still cost more than they bring. The primer adds that one can hold out for a while.',
    },
    grouping: {
      title: 'Group by what they share',
      body: 'Put customers together when they need the same, act the same or have some other trait in common that matters to you. One group or many, big or small: each is allowed.',
      differences:
        'The outline notes name needs and attributes, the other three behaviour as well. For the notes it is about carrying out a strategy that suits the chosen clients; the handout and the primer want customers to be satisfied.',
    },
    'serve-or-ignore': {
      title: 'Choose, and leave some out',
      body: 'Decide with open eyes whom you serve and whom you do not. Only then design the rest, around what you know the chosen ones to need.',
      differences: 'The outline notes ask which customers to serve and do not mention passing any over.',
    },
  },
};
