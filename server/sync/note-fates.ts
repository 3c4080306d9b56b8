import * as Y from 'yjs';
import { parseNoteId } from '#lib/board/ids.ts';
import type { Spot } from '#lib/review/thread.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readPlace } from '#lib/sync/read-record.ts';
import type { NoteFate } from '../store/threads-of-notes.ts';
import { lastContent } from './text-shape.ts';

/**
 * Which notes a transaction put on the board or took off it, and where these lay. Asked at its end: what was deleted
 * is readable until then.
 */
export function noteFates(transaction: Y.Transaction): readonly NoteFate[] {
  const { notes } = boardRoots(transaction.doc);
  const [, keys = []] = [...transaction.changed].find(([type]) => Object.is(type, notes)) ?? [];
  return Array.from(keys, (key): NoteFate | null => {
    const note = parseNoteId(key);
    if (!note || key === null) return null;
    return notes.has(key) ? { is: 'there', note } : { is: 'gone', note, lay: lastSpot(notes._map.get(key)) };
  }).filter((fate) => fate !== null);
}

function lastSpot(record: Y.Item | undefined): Spot | null {
  const type = record?.content instanceof Y.ContentType ? record.content.type : null;
  // Of a move that came together with the removal nothing is left but that it was: then the place before it.
  for (let item = type instanceof Y.Map ? type._map.get('at') : null; item; item = item.left) {
    const place = readPlace(lastContent(item));
    if (place) return { block: place.block, x: place.x, y: place.y };
  }
  return null;
}
