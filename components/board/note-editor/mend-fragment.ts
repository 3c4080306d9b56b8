import * as Y from 'yjs';
import { readRichText } from '#lib/sync/read-rich-text.ts';
import { writeBlocks } from '#lib/sync/write-rich-text.ts';

/**
 * Makes a fragment one that the editor can be bound to. The binding throws at some of what a peer may have
 * written and deletes the words in the rest; this keeps the words. A sound fragment is not touched.
 */
export function mendFragment(fragment: Y.XmlFragment): void {
  if (fragment.length === 0 || areBlocks(fragment.toArray(), 0)) return;
  const text = readRichText(fragment);
  if (!text || !fragment.doc) return;
  fragment.doc.transact(() => {
    fragment.delete(0, fragment.length);
    fragment.insert(0, writeBlocks(text));
  });
}

const itemNames: Readonly<Record<string, string>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  taskList: 'taskItem',
};
const marks: ReadonlySet<string> = new Set(['bold', 'italic', 'strike', 'highlight', 'link']);
/** As deep as `readRichText` reads lists. */
const MAX_DEPTH = 8;

function areBlocks(children: readonly unknown[], depth: number): boolean {
  return (
    children.length > 0 && children.every((child) => child instanceof Y.XmlElement && isBlock(child, depth))
  );
}

function isBlock(element: Y.XmlElement, depth: number): boolean {
  if (element.nodeName === 'paragraph') return element.toArray().every(isInline);
  const itemName = itemNames[element.nodeName];
  const items: readonly unknown[] = element.toArray();
  if (itemName === undefined || items.length === 0 || depth >= MAX_DEPTH) return false;
  return items.every((item) => item instanceof Y.XmlElement && isItem(item, itemName, depth));
}

function isItem(item: Y.XmlElement, name: string, depth: number): boolean {
  const content = item.toArray();
  const [first] = content;
  return (
    item.nodeName === name &&
    first instanceof Y.XmlElement &&
    first.nodeName === 'paragraph' &&
    areBlocks(content, depth + 1)
  );
}

function isInline(child: unknown): boolean {
  if (child instanceof Y.XmlElement) return child.nodeName === 'hardBreak' && child.length === 0;
  return child instanceof Y.XmlText && (child.toDelta() as readonly unknown[]).every(isRun);
}

function isRun(op: unknown): boolean {
  const { insert, attributes } = op as { insert?: unknown; attributes?: Record<string, unknown> };
  return typeof insert === 'string' && Object.keys(attributes ?? {}).every((name) => marks.has(name));
}
