import * as decoding from 'lib0/decoding';
import { GateRefusal } from './gate-rule.ts';

const MAX_DEPTH = 32;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a key of a map, an object, a mark or an element's name. */
export function readKey(decoder: decoding.Decoder): void {
  checkKey(decoding.readVarString(decoder));
}

function checkKey(key: string): void {
  if (forbiddenKeys.has(key)) throw new GateRefusal('forbidden-key');
}

/** Reads one value in lib0's tagged encoding; nothing is built, so depth costs nothing before it is refused. */
export function readAnyValue(decoder: decoding.Decoder, depth: number): void {
  if (depth > MAX_DEPTH) throw new GateRefusal('nested-too-deep');
  switch (decoding.readUint8(decoder)) {
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      decoding.readVarInt(decoder);
      return;
    case 124:
      checkFinite(decoding.readFloat32(decoder));
      return;
    case 123:
      checkFinite(decoding.readFloat64(decoder));
      return;
    case 119:
      decoding.readVarString(decoder);
      return;
    case 118: {
      const keys = readCount(decoder);
      for (let key = 0; key < keys; key++) {
        readKey(decoder);
        readAnyValue(decoder, depth + 1);
      }
      return;
    }
    case 117: {
      const values = readCount(decoder);
      for (let value = 0; value < values; value++) readAnyValue(decoder, depth + 1);
      return;
    }
    default: // 127 undefined, 122 bigint, 116 bytes, and what does not exist
      throw new GateRefusal('forbidden-value');
  }
}

/** Each entry takes a byte or more. */
function readCount(decoder: decoding.Decoder): number {
  const count = decoding.readVarUint(decoder);
  if (count > decoder.arr.length - decoder.pos) throw new GateRefusal('malformed');
  return count;
}

function checkFinite(value: number): void {
  if (!Number.isFinite(value)) throw new GateRefusal('forbidden-value');
}

/** Reads a value that is written as JSON text. */
export function readJsonValue(decoder: decoding.Decoder): void {
  checkJson(JSON.parse(decoding.readVarString(decoder)), 0);
}

function checkJson(value: unknown, depth: number): void {
  if (depth > MAX_DEPTH) throw new GateRefusal('nested-too-deep');
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) for (const key of Object.keys(value)) checkKey(key);
  for (const inner of Object.values(value)) checkJson(inner, depth + 1);
}
