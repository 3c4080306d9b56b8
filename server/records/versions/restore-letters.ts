import { isDeepStrictEqual } from 'node:util';
import type * as Y from 'yjs';

/**
 * Makes the letters of one paragraph read and look like another's. Those that both have stay. False when one of them
 * holds something else than letters.
 */
export function resetLetters(old: Y.XmlText, wanted: Y.XmlText): boolean {
  const is = runsOf(old);
  const shall = runsOf(wanted);
  if (!is || !shall) return false;
  const [from, to] = [lettersOf(is), lettersOf(shall)];
  const start = sharedStart(from, to);
  const end = sharedEnd(from.slice(start), to.slice(start));
  old.delete(start, from.length - end - start);
  old.insert(start, to.slice(start, to.length - end), {});
  let at = 0;
  for (const { insert, attributes } of shall) {
    setLook(old, at, insert.length, attributes);
    at += insert.length;
  }
  return true;
}

/** Gives some letters exactly these marks. */
function setLook(text: Y.XmlText, from: number, length: number, wanted: Run['attributes']): void {
  let at = 0;
  for (const { insert, attributes } of runsOf(text) ?? []) {
    const [start, end] = [Math.max(at, from), Math.min(at + insert.length, from + length)];
    at += insert.length;
    if (start >= end) continue;
    const names = new Set([...Object.keys(attributes), ...Object.keys(wanted)]);
    const other = [...names].filter((name) => !isDeepStrictEqual(attributes[name], wanted[name]));
    if (other.length > 0)
      text.format(start, end - start, Object.fromEntries(other.map((name) => [name, wanted[name] ?? null])));
  }
}

type Run = { readonly insert: string; readonly attributes: Readonly<Record<string, unknown>> };

/** Letters with the same marks, joined; `null` when there is something else among them. */
export function runsOf(text: Y.XmlText): readonly Run[] | null {
  const delta: unknown = text.toDelta();
  if (!Array.isArray(delta)) return null;
  const runs: Run[] = [];
  for (const { insert, attributes = {} } of delta as readonly {
    insert: unknown;
    attributes?: Run['attributes'];
  }[]) {
    if (typeof insert !== 'string') return null;
    const last = runs.at(-1);
    if (last && isDeepStrictEqual(last.attributes, attributes))
      runs[runs.length - 1] = { insert: last.insert + insert, attributes };
    else runs.push({ insert, attributes });
  }
  return runs;
}

const lettersOf = (runs: readonly Run[]): string => runs.map(({ insert }) => insert).join('');

/** Never in the middle of a character: half of one cannot be written. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return isHigh(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return isLow(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
