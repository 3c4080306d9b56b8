import * as Y from 'yjs';

/** Keys without which a note's record is none. */
const lastingKeys: ReadonlySet<string | null> = new Set(['at', 'size', 'text', 'author', 'created']);

/**
 * True when taking `item` out of the document would take living words of another client with it. Undo asks this
 * of everything that it is about to delete, children before their parents.
 */
export function keepsOthersWords(item: unknown, client: number): boolean {
  if (!(item instanceof Y.Item)) return false;
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  if (type instanceof Y.Map) return hasOthersWords(type, client);
  if (isLastingKey(item)) return hasOthersWords(item.parent, client);
  // What is left in it by now is somebody else's: my own children went before it.
  return isTextual(type) && type.length > 0;
}

/** Undo of a change writes the value before it over this one, so only the end of the record ever deletes it. */
function isLastingKey(item: Y.Item): boolean {
  return item.parent instanceof Y.Map && lastingKeys.has(item.parentSub);
}

function isTextual(type: unknown): type is Y.XmlFragment | Y.Text {
  return type instanceof Y.XmlFragment || type instanceof Y.Text;
}

/** True when the note's text holds a living character that `client` did not write. */
function hasOthersWords(record: unknown, client: number): boolean {
  return record instanceof Y.Map && holdsCharacters(record.get('text'), client);
}

function holdsCharacters(type: unknown, client: number): boolean {
  if (!isTextual(type)) return false;
  for (let item = type._first; item !== null; item = item.next) {
    if (item.content instanceof Y.ContentString && item.id.client !== client) return true;
    if (item.content instanceof Y.ContentType && holdsCharacters(item.content.type, client)) return true;
  }
  return false;
}
