import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { resetLetters, runsOf } from './restore-letters.ts';

/**
 * Makes a text read and look like another one, which lies in another document. What both have stays as it is, so that
 * what somebody types there at the same moment is not lost with it.
 */
export function resetText(target: Y.XmlFragment, wanted: Y.XmlFragment): void {
  const old = target.toArray();
  const next = wanted.toArray();
  const least = Math.min(old.length, next.length);
  let start = 0;
  while (start < least && isSameNode(old[start], next[start])) start += 1;
  let end = 0;
  while (end < least - start && isSameNode(old[old.length - 1 - end], next[next.length - 1 - end])) end += 1;
  const nodes = next.slice(start, next.length - end);
  const there = old.slice(start, old.length - end);
  nodes.forEach((node, index) => {
    const at = start + index;
    if (index >= there.length) target.insert(at, [copyOf(node)]);
    else if (!resetNode(there[index], node)) {
      target.delete(at, 1);
      target.insert(at, [copyOf(node)]);
    }
  });
  const surplus = there.length - nodes.length;
  if (surplus > 0) target.delete(start + nodes.length, surplus);
}

type Node = Y.XmlElement | Y.XmlText;

/** False when they are not of one kind, and the old one is of no use. */
function resetNode(old: unknown, wanted: unknown): boolean {
  if (old instanceof Y.XmlText) return wanted instanceof Y.XmlText && resetLetters(old, wanted);
  if (!(old instanceof Y.XmlElement && wanted instanceof Y.XmlElement)) return false;
  if (old.nodeName !== wanted.nodeName) return false;
  const [is, shall] = [attributesOf(old), attributesOf(wanted)];
  for (const name of Object.keys(is)) if (!Object.hasOwn(shall, name)) old.removeAttribute(name);
  // The types promise strings; the editor writes booleans too.
  for (const [name, value] of Object.entries(shall)) if (is[name] !== value) setAttribute(old, name, value);
  resetText(old, wanted);
  return true;
}

function isSameNode(a: unknown, b: unknown): boolean {
  if (a instanceof Y.XmlText && b instanceof Y.XmlText) return isDeepStrictEqual(runsOf(a), runsOf(b));
  if (!(a instanceof Y.XmlElement && b instanceof Y.XmlElement)) return false;
  return (
    a.nodeName === b.nodeName && isDeepStrictEqual(attributesOf(a), attributesOf(b)) && hasSameChildren(a, b)
  );
}

/** True when both texts read and look alike. */
export function hasSameChildren(a: Y.XmlFragment, b: Y.XmlFragment): boolean {
  const [one, other] = [a.toArray(), b.toArray()];
  return one.length === other.length && one.every((node, index) => isSameNode(node, other[index]));
}

const attributesOf = (element: Y.XmlElement): Readonly<Record<string, unknown>> => element.getAttributes();

/** @throws for what no text of a note holds */
function copyOf(node: unknown): Node {
  if (node instanceof Y.XmlElement || node instanceof Y.XmlText) return node.clone();
  throw new Error('a text holds something else than text');
}

/** The types promise strings; the editor's binding writes booleans too. */
function setAttribute(element: Y.XmlElement, name: string, value: unknown): void {
  (element as unknown as Y.XmlElement<{ [key: string]: boolean }>).setAttribute(name, value as boolean);
}
