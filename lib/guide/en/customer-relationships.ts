import type { BlockTexts } from '../texts.ts';

export const customerRelationships: BlockTexts<'customer-relationships'> = {
  definition: {
    definition: {
      title: 'What customer relationships are',
      body: 'The kind of connection that you set up with each segment and keep going.',
      differences: 'The outline notes add that a business stands or falls with this choice.',
    },
  },
  kinds: {
    'personal-assistance': {
      title: 'Personal assistance',
      body: 'A member of staff helps in person: while the customer buys, later on, or both.',
    },
    'dedicated-personal-assistance': {
      title: 'Dedicated personal assistance',
      body: 'The closest form. Certain special clients have a representative of their own, who sees to whatever they ask.',
    },
    'self-service': {
      title: 'Self-service',
      body: 'Contact is indirect. You supply all it takes, and customers manage well by themselves.',
    },
    'automated-services': {
      title: 'Automated services',
      body: 'Self-service with a memory: it recognises the individual and adapts to what he or she likes.',
      examples: ['Amazon suggests books that resemble those you bought before'],
    },
    communities: {
      title: 'Communities',
      body: 'A place where customers and company meet directly, pass on what they know and solve one another’s problems.',
    },
    'co-creation': {
      title: 'Co-creation',
      body: 'Customers have a hand in what the product or service becomes, and a personal tie grows out of that.',
    },
  },
  motivations: {
    acquisition: {
      title: 'Win customers',
      body: 'To bring in people who have never bought from you.',
    },
    retention: { title: 'Keep customers', body: 'So that those you have stay, and come back.' },
    'customers-as-marketers': {
      title: 'Customers as marketers',
      body: 'So that people who are content go and bring others.',
      differences:
        'Other textbooks often put selling more to existing customers in this place; that is general knowledge and not in the handout.',
    },
  },
  background: {
    'personal-to-automated': {
      title: 'From personal to automatic',
      body: 'At one end a person helps a person, at the other a machine does it all. Settle for each segment where on that line you want to be.',
      differences: 'The outline notes do not mention the line, but their six kinds are spread along it.',
    },
  },
};
