/** The parts of a block's guide, in the order in which they are read. */
export const sectionKeys = [
  'definition',
  'questions',
  'criteria',
  'kinds',
  'phases',
  'motivations',
  'ownership',
  'customer-development',
  'background',
] as const;

export type SectionKey = (typeof sectionKeys)[number];
