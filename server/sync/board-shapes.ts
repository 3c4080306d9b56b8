import * as Y from 'yjs';
import { type BoardRoots, boardRoots } from '#lib/sync/board-roots.ts';
import { isNew, newItems, placeOf } from './new-items.ts';
import { type Authorship, checkAuthor } from './note-author.ts';
import { checkChangedFields, checkNewNote } from './note-shape.ts';
import { ShapeRefusal, type ShapeRule } from './shape-rule.ts';
import { checkBlock, checkInterview, checkLink } from './small-record-shapes.ts';
import { checkText, checkTextItem } from './text-shape.ts';

export type ShapeLimits = { readonly boardNotes: number; readonly boardLinks: number };

/**
 * Looks at what one update did to a document, before anything deleted is let go, and names the rule it breaks. A
 * kind of document is known by the check that goes with it.
 */
export type ShapeCheck = (
  transaction: Y.Transaction,
  authorship: Authorship,
  limits: ShapeLimits,
) => ShapeRule | 'nested-too-deep' | null;

/** The check of a board's document. Its cost grows with the update, not with the board. */
export const checkBoardShapes: ShapeCheck = (transaction, authorship, limits) => {
  const roots = boardRoots(transaction.doc);
  try {
    for (const item of newItems(transaction)) {
      const place = placeOf(item);
      if (!place) return 'nested-too-deep';
      if (!item.deleted) checkItem(item, place, transaction, roots);
    }
    checkNotes(roots.notes, transaction, authorship, limits);
    const links = checkRoot(roots.links, transaction, checkLink);
    checkRoot(roots.blocks, transaction, checkBlock);
    checkRoot(roots.interviews, transaction, checkInterview);
    return links > 0 && livingOver(roots.links, limits.boardLinks) ? 'too-many-links' : null;
  } catch (error) {
    if (error instanceof ShapeRefusal) return error.rule;
    throw error;
  }
};

/** Only that types do not lie too deep in each other, whatever the document. */
export const checkDepth: ShapeCheck = (transaction) => {
  for (const item of newItems(transaction)) if (!placeOf(item)) return 'nested-too-deep';
  return null;
};

/** What lies below a field is looked at item by item, so that a letter costs no more in a long note. */
function checkItem(
  item: Y.Item,
  { root, record, field }: NonNullable<ReturnType<typeof placeOf>>,
  transaction: Y.Transaction,
  { notes, links, blocks }: BoardRoots,
): void {
  if (field === null || field === item) return;
  if (root === links) throw new ShapeRefusal('bad-link');
  if (root === blocks) throw new ShapeRefusal('bad-block');
  // A new record, or a new text, is looked at as a whole.
  if (
    root === notes &&
    field.parentSub === 'text' &&
    !isNew(field, transaction) &&
    !isNew(record, transaction)
  )
    checkTextItem(item);
}

function checkNotes(
  notes: Y.Map<unknown>,
  transaction: Y.Transaction,
  authorship: Authorship,
  { boardNotes }: ShapeLimits,
): void {
  let added = 0;
  for (const [key, item] of newRecords(notes, transaction)) {
    const record = checkNewNote(key, item);
    checkAuthor(item, record, transaction, authorship);
    added += 1;
  }
  if (added > 0 && livingOver(notes, boardNotes)) throw new ShapeRefusal('too-many-notes');
  const texts = new Set<Y.XmlFragment>();
  for (const [type, fields] of transaction.changed) {
    const holder = type._item;
    if (!holder || holder.deleted) continue;
    if (holder.parent === notes) {
      if (type instanceof Y.Map) checkChangedFields(type, fields);
      else throw new ShapeRefusal('bad-note');
    } else addText(holder, notes, texts);
  }
  for (const text of texts) checkText(text, false);
}

/** Adds the text that lies around a changed type. */
function addText(holder: Y.Item, notes: Y.Map<unknown>, texts: Set<Y.XmlFragment>): void {
  const place = placeOf(holder);
  const field = place?.root === notes ? place.field : null;
  const content = field?.content;
  const text = field?.parentSub === 'text' && content instanceof Y.ContentType ? content.type : null;
  if (text instanceof Y.XmlFragment) texts.add(text);
}

/** Checks each record of a top-level map that is new or in which something changed, and counts the new ones. */
function checkRoot(
  root: Y.Map<unknown>,
  transaction: Y.Transaction,
  check: (key: string, item: Y.Item) => void,
): number {
  let added = 0;
  for (const [key, item] of newRecords(root, transaction)) {
    check(key, item);
    added += 1;
  }
  for (const type of transaction.changed.keys()) {
    const holder = type._item;
    if (holder?.parent === root && !holder.deleted && holder.parentSub !== null)
      check(holder.parentSub, holder);
  }
  return added;
}

function* newRecords(root: Y.Map<unknown>, transaction: Y.Transaction): Generator<readonly [string, Y.Item]> {
  const changed: ReadonlyMap<unknown, ReadonlySet<string | null>> = transaction.changed;
  for (const key of changed.get(root) ?? []) {
    if (key === null) throw new ShapeRefusal('bad-root');
    const item = root._map.get(key);
    if (item && !item.deleted && isNew(item, transaction)) yield [key, item];
  }
}

/** Keys that were ever used are counted at once; the living ones only when those are too many. */
function livingOver(root: Y.Map<unknown>, most: number): boolean {
  if (root._map.size <= most) return false;
  let living = 0;
  for (const item of root._map.values()) if (!item.deleted) living += 1;
  return living > most;
}
