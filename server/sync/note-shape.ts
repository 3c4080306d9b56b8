import * as Y from 'yjs';
import { parseNoteId, parseUserId } from '#lib/board/ids.ts';
import { isPaletteColour } from '#lib/canvas/palette.ts';
import { readPlace, readSize } from '#lib/sync/read-record.ts';
import { ShapeRefusal } from './shape-rule.ts';
import { checkText, lastContent } from './text-shape.ts';

/** Without these a record is no note. */
const lasting = ['at', 'size', 'text', 'author', 'created'] as const;

/**
 * Checks the whole record of a note that was not there before.
 * @throws {ShapeRefusal}
 */
export function checkNewNote(key: string, item: Y.Item): Y.Map<unknown> {
  const record = mapIn(item);
  if (!record || !parseNoteId(key)) throw new ShapeRefusal('bad-note');
  for (const [field, each] of record._map) if (!each.deleted) checkField(field, lastContent(each), true);
  for (const field of lasting) if (!isThere(record, field)) throw new ShapeRefusal('bad-note');
  return record;
}

/**
 * Checks the fields of a note that changed; `item` of a field was put there by this change or is gone.
 * @throws {ShapeRefusal}
 */
export function checkChangedFields(record: Y.Map<unknown>, fields: Iterable<string | null>): void {
  for (const field of fields) {
    if (field === null) throw new ShapeRefusal('bad-root');
    const item = record._map.get(field);
    if (item && !item.deleted) {
      if (isFixed(field) && !sameAsBefore(item)) throw new ShapeRefusal('fixed-field');
      checkField(field, lastContent(item), true);
    } else if (lasting.some((each) => each === field)) throw new ShapeRefusal('bad-note');
  }
}

/** The map that an item puts under a key; `null` when it puts something else there, or a map that is also a list. */
export function mapIn({ content }: Y.Item): Y.Map<unknown> | null {
  const type = content instanceof Y.ContentType ? content.type : null;
  return type instanceof Y.Map && type._start === null ? type : null;
}

function checkField(field: string, value: unknown, everyTextItem: boolean): void {
  switch (field) {
    case 'at':
      if (!readPlace(value) || !hasKeys(value, 4)) break;
      return;
    case 'size':
      if (!readSize(value) || !hasKeys(value, 2)) break;
      return;
    case 'colour':
      if (value !== null && !isPaletteColour(value)) break;
      return;
    case 'author':
      if (!parseUserId(value)) break;
      return;
    case 'created':
      if (!Number.isFinite(value)) break;
      return;
    case 'text':
      if (!(value instanceof Y.XmlFragment) || value instanceof Y.XmlElement) break;
      checkText(value, everyTextItem);
      return;
    case 'tags':
    case 'facts':
    case 'answers':
      return;
  }
  throw new ShapeRefusal('bad-note');
}

function hasKeys(value: unknown, count: number): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === count;
}

function isThere(record: Y.Map<unknown>, field: string): boolean {
  const item = record._map.get(field);
  return item !== undefined && !item.deleted;
}

function isFixed(field: string): boolean {
  return field === 'author' || field === 'created';
}

/** The item that it took the place of is still readable: what was deleted is let go only after the inspection. */
function sameAsBefore(item: Y.Item): boolean {
  return item.left !== null && lastContent(item.left) === lastContent(item);
}
