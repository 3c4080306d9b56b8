import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { copyRecord } from '../workshop/reveal-drafts-copy.ts';
import { hasSameChildren, resetText } from './restore-text.ts';

/** Makes the records of a map under these keys what they are in another document, and leaves alone what they are already. */
export function resetRecords(live: Y.Map<unknown>, past: Y.Map<unknown>, keys: Iterable<string>): void {
  for (const key of keys) {
    const wanted = past.get(key);
    const record = live.get(key);
    if (wanted === undefined) {
      if (record !== undefined) live.delete(key);
    } else if (wanted instanceof Y.Map) {
      if (record instanceof Y.Map) resetRecord(record, wanted);
      else live.set(key, copyRecord(wanted));
    }
  }
}

function resetRecord(record: Y.Map<unknown>, wanted: Y.Map<unknown>): void {
  for (const field of new Set([...record.keys(), ...wanted.keys()])) {
    const [is, shall] = [record.get(field), wanted.get(field)];
    if (shall === undefined) record.delete(field);
    else if (isText(is) && isText(shall)) {
      if (!hasSameChildren(is, shall)) resetText(is, shall);
    } else if (!isDeepStrictEqual(plain(is), plain(shall)))
      record.set(field, shall instanceof Y.AbstractType ? shall.clone() : shall);
  }
}

const isText = (value: unknown): value is Y.XmlFragment =>
  value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement);

const plain = (value: unknown): unknown =>
  value instanceof Y.AbstractType ? [value.constructor.name, value.toJSON()] : value;
