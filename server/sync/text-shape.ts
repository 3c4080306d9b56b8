import * as Y from 'yjs';
import { MAX_STORED_TEXT } from '#lib/board/limits.ts';
import { ShapeRefusal } from './shape-rule.ts';

/** Nodes of one note's text: twice of what is read of it. */
const MAX_NODES = 8_000;
/** An address grows when its letters are percent-encoded. */
const MAX_HREF = 20_000;

const nodeNames: ReadonlySet<string> = new Set([
  'paragraph',
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'taskItem',
  'hardBreak',
]);
const markNames: ReadonlySet<string> = new Set(['bold', 'italic', 'strike', 'highlight', 'link']);

/**
 * Checks one living item somewhere in a note's text. Only the vocabulary: which node lies in which can be upset by
 * two people who edit at the same moment, and every reader copes with that.
 * @throws {ShapeRefusal}
 */
export function checkTextItem(item: Y.Item): void {
  const { parent, content } = item;
  if (parent instanceof Y.XmlText) {
    if (item.parentSub !== null) refuse();
    if (content instanceof Y.ContentFormat) checkMark(content.key, content.value);
    else if (!(content instanceof Y.ContentString)) refuse();
  } else if (item.parentSub !== null) {
    if (!(parent instanceof Y.XmlElement)) refuse();
    else checkAttribute(parent.nodeName, item.parentSub, lastContent(item));
  } else if (parent instanceof Y.XmlFragment) checkNode(content);
  else refuse();
}

/**
 * Checks that a text holds no more than readers take in, and with `everyItem` each of its items too.
 * @throws {ShapeRefusal}
 */
export function checkText(fragment: Y.XmlFragment, everyItem: boolean): void {
  const open: Y.ContentType['type'][] = [fragment];
  let characters = 0;
  let nodes = 0;
  for (let type = open.pop(); type; type = open.pop()) {
    if (everyItem) for (const item of type._map.values()) if (!item.deleted) checkTextItem(item);
    for (let item = type._start; item; item = item.right) {
      if (item.deleted) continue;
      if (everyItem) checkTextItem(item);
      if (item.content instanceof Y.ContentString) characters += item.length;
      else if (item.content instanceof Y.ContentType) {
        nodes += 1;
        open.push(item.content.type);
      }
    }
    if (characters > MAX_STORED_TEXT || nodes > MAX_NODES) throw new ShapeRefusal('text-too-long');
  }
}

function checkNode(content: Y.Item['content']): void {
  const type = content instanceof Y.ContentType ? content.type : null;
  if (type instanceof Y.XmlElement) {
    if (!nodeNames.has(type.nodeName)) refuse();
  } else if (!(type instanceof Y.XmlText)) refuse();
}

function checkAttribute(nodeName: string, key: string, value: unknown): void {
  const isCheck = nodeName === 'taskItem' && key === 'checked';
  if (!isCheck || !(typeof value === 'boolean' || value === 'true' || value === 'false')) refuse();
}

/** Where a mark may overlap itself the editor's binding adds `--` and a hash to its name. */
function checkMark(key: string, value: unknown): void {
  const [name = '', hash = ''] = key.split('--', 2);
  if (!markNames.has(name) || hash.length > 20 || key.length > 40) refuse();
  if (value === null || typeof value === 'boolean') return;
  if (typeof value !== 'object' || Array.isArray(value)) refuse();
  for (const [attribute, inner] of Object.entries(value as object)) {
    const isHref = name === 'link' && attribute === 'href';
    if (!isHref || !(inner === null || (typeof inner === 'string' && inner.length <= MAX_HREF))) refuse();
  }
}

/** The value under a key of a map or the attributes of an element. */
export function lastContent(item: Y.Item): unknown {
  return item.content.getContent().at(-1);
}

function refuse(): never {
  throw new ShapeRefusal('bad-text');
}
