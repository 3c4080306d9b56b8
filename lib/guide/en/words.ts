import type { GuideTexts } from '../texts.ts';

export const sections: GuideTexts['sections'] = {
  definition: { title: 'Definition' },
  questions: { title: 'Questions', lead: 'Answer on notes, one thought to each.' },
  criteria: {
    title: 'Criteria',
    lead: 'Treat two groups as separate segments when something on this list is true of them.',
  },
  kinds: { title: 'Kinds' },
  phases: { title: 'Phases', lead: 'What a channel can do for a customer, from first to last.' },
  motivations: { title: 'Motivations', lead: 'What it is done for.' },
  ownership: { title: 'Ownership', lead: 'How you come to have it.' },
  'customer-development': {
    title: 'Customer development',
    lead: 'First steps out of the room, before anything is built.',
  },
  background: { title: 'Background' },
};

export const sources: GuideTexts['sources'] = {
  'outline-notes': {
    name: 'Outline notes',
    description: 'Notes in nested bullets on customer segments, channels and customer relationships.',
  },
  'course-handout': {
    name: 'Course handout',
    description: 'A handout that takes seven of the nine blocks in turn, each with its questions.',
  },
  'lecture-slides': {
    name: 'Lecture slides',
    description: 'Slides with tables on customer segments, and a first look at the value proposition.',
  },
  'book-page': {
    name: 'Book page',
    description: 'One scanned page on the types of customer segment, turned into text by machine.',
  },
  'segment-primer': {
    name: 'Segment primer',
    description: 'A short introduction to customer segments and nothing else.',
  },
};

export const parkingLot: GuideTexts['parkingLot'] = {
  title: 'What to park here',
  body:
    'The parking lot lies outside the canvas. A thought that would hold everyone up goes here, so that it is ' +
    'safe and the talk can go on. Nothing in it counts as part of the model.',
  what: [
    'An idea for later, or for another business.',
    'A question that nobody in the room can answer today.',
    'A doubt about a note, with the name of the person who will look into it.',
    'Something that might belong to two blocks, until you know which.',
  ],
  afterwards:
    'Empty it before you finish: every note moves to a block, becomes somebody’s task or is thrown away.',
};
