import type { BlockKey } from '#lib/canvas/blocks.ts';

/** The notes of the start page's picture: a free newspaper, in a few words. `at` counts places of two columns. */
export const pictureNotes: readonly { block: BlockKey; at: number; lines: readonly [string, string?] }[] = [
  { block: 'key-partnerships', at: 0, lines: ['Printing', 'house'] },
  { block: 'key-partnerships', at: 1, lines: ['Transport', 'office'] },
  { block: 'key-partnerships', at: 2, lines: ['News agency'] },
  { block: 'key-activities', at: 0, lines: ['Reporting', 'the city'] },
  { block: 'key-activities', at: 1, lines: ['Selling', 'ad pages'] },
  { block: 'key-resources', at: 0, lines: ['Newsroom'] },
  { block: 'key-resources', at: 1, lines: ['Stand', 'permits'] },
  { block: 'value-propositions', at: 0, lines: ['The city in', '20 minutes'] },
  { block: 'value-propositions', at: 1, lines: ['Free, every', 'weekday'] },
  { block: 'value-propositions', at: 2, lines: ['Commuters,', 'by district'] },
  { block: 'customer-relationships', at: 0, lines: ['Letters page'] },
  { block: 'customer-relationships', at: 1, lines: ['One contact', 'per shop'] },
  { block: 'channels', at: 0, lines: ['Stands at', 'stops'] },
  { block: 'channels', at: 1, lines: ['Phone', 'edition'] },
  { block: 'customer-segments', at: 0, lines: ['People on', 'the train'] },
  { block: 'customer-segments', at: 2, lines: ['Shops', 'nearby'] },
  { block: 'customer-segments', at: 3, lines: ['Event', 'organisers'] },
  { block: 'cost-structure', at: 0, lines: ['Paper and', 'printing'] },
  { block: 'cost-structure', at: 1, lines: ['Salaries'] },
  { block: 'cost-structure', at: 2, lines: ['Filling the', 'stands'] },
  { block: 'revenue-streams', at: 3, lines: ['Event', 'listings'] },
  { block: 'revenue-streams', at: 4, lines: ['Ad pages'] },
];
