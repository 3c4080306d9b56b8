import * as Y from 'yjs';
import type { UserId } from '#lib/board/ids.ts';
import { isNew } from './new-items.ts';
import { ShapeRefusal } from './shape-rule.ts';
import { lastContent } from './text-shape.ts';

/** Whose update it is, and who wrote what is there. */
export type Authorship = {
  readonly sender: UserId;
  /** `undefined` for what the server wrote. */
  readonly ownerOf: (client: number) => UserId | undefined;
};

/**
 * Checks whom a new record names as its author. Undo of a deletion writes a new record under the old key, with the
 * author that the note had: of a deleted note nothing is left but who wrote its records.
 * @throws {ShapeRefusal}
 */
export function checkAuthor(
  item: Y.Item,
  record: Y.Map<unknown>,
  transaction: Y.Transaction,
  { sender, ownerOf }: Authorship,
): void {
  const author = record.get('author');
  let isFormer = false;
  for (let former = item.left; former; former = former.left) {
    if (isNew(former, transaction)) continue;
    const replaced = replacedRecord(former, transaction);
    if (replaced) {
      const isSame = ['author', 'created'].every((field) => lastValue(replaced, field) === record.get(field));
      if (isSame) return;
      throw new ShapeRefusal('fixed-field');
    }
    const owner = ownerOf(former.id.client);
    isFormer ||= owner === undefined || owner === author;
  }
  if (author !== sender && !isFormer) throw new ShapeRefusal('foreign-author');
}

/** The record that this very update took away: what was deleted is still readable until the transaction ends. */
function replacedRecord(item: Y.Item, { deleteSet }: Y.Transaction): Y.Map<unknown> | null {
  if (item.deleted && !Y.isDeleted(deleteSet, item.id)) return null;
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  return type instanceof Y.Map ? type : null;
}

function lastValue(record: Y.Map<unknown>, field: string): unknown {
  const item = record._map.get(field);
  return item && lastContent(item);
}
