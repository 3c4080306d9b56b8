import type * as Y from 'yjs';
import { parseLinkId, parseNoteId } from '#lib/board/ids.ts';
import { isBlockKey } from '#lib/canvas/blocks.ts';
import { isPaletteColour } from '#lib/canvas/palette.ts';
import { readLink } from '#lib/sync/read-record.ts';
import { mapIn } from './note-shape.ts';
import { ShapeRefusal } from './shape-rule.ts';

const linkFields: ReadonlySet<string> = new Set(['from', 'to', 'kind']);

/** Each checks the whole living record under `key`. @throws {ShapeRefusal} */
export function checkLink(key: string, item: Y.Item): void {
  const record = mapIn(item);
  if (!record || !parseLinkId(key) || !readLink(key, record) || !holdsOnly(record, linkFields))
    throw new ShapeRefusal('bad-link');
}

const blockFields: ReadonlySet<string> = new Set(['colour']);

export function checkBlock(key: string, item: Y.Item): void {
  const record = mapIn(item);
  if (!record || !isBlockKey(key) || !holdsOnly(record, blockFields)) throw new ShapeRefusal('bad-block');
  const colour = record.get('colour');
  if (colour !== undefined && !isPaletteColour(colour)) throw new ShapeRefusal('bad-block');
}

export function checkInterview(key: string, item: Y.Item): void {
  // Interviews have ids of the same shape as notes.
  if (!mapIn(item) || !parseNoteId(key)) throw new ShapeRefusal('bad-interview');
}

function holdsOnly(record: Y.Map<unknown>, fields: ReadonlySet<string>): boolean {
  for (const [field, item] of record._map) if (!item.deleted && !fields.has(field)) return false;
  return true;
}
