/** The nine blocks in the order in which the method reads them, customers first. */
export const canvasBlockKeys = [
  'customer-segments',
  'value-propositions',
  'channels',
  'customer-relationships',
  'revenue-streams',
  'key-resources',
  'key-activities',
  'key-partnerships',
  'cost-structure',
] as const;

export type CanvasBlockKey = (typeof canvasBlockKeys)[number];

/** Every place where a note can be: the nine blocks, then the parking lot outside the frame. */
export const blockKeys = [...canvasBlockKeys, 'parking-lot'] as const;

export type BlockKey = (typeof blockKeys)[number];

export const blockTitles: Readonly<Record<BlockKey, string>> = {
  'customer-segments': 'Customer Segments',
  'value-propositions': 'Value Propositions',
  channels: 'Channels',
  'customer-relationships': 'Customer Relationships',
  'revenue-streams': 'Revenue Streams',
  'key-resources': 'Key Resources',
  'key-activities': 'Key Activities',
  'key-partnerships': 'Key Partnerships',
  'cost-structure': 'Cost Structure',
  'parking-lot': 'Parking lot',
};

const known: ReadonlySet<unknown> = new Set(blockKeys);

export function isBlockKey(value: unknown): value is BlockKey {
  return known.has(value);
}
