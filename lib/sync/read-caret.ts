import * as Y from 'yjs';
import type { TextPlace } from './read-rich-text.ts';

/** Where somebody's text cursor is, as their awareness state tells it. */
export type Caret = { readonly anchor: Y.RelativePosition; readonly head: Y.RelativePosition };

/** The `caret` of an awareness state, or `null` when it is none. */
export function readCaret(state: unknown): Caret | null {
  const caret = asRecord(asRecord(state)?.caret);
  const anchor = readPosition(caret?.anchor);
  const head = readPosition(caret?.head);
  return anchor && head ? { anchor, head } : null;
}

/** A position inside a type of the document. One that names a root is refused: resolving it would create that root. */
function readPosition(value: unknown): Y.RelativePosition | null {
  const record = asRecord(value);
  if (!record) return null;
  const type = readId(record.type);
  const item = readId(record.item);
  if (!type && !item) return null;
  return new Y.RelativePosition(type, null, item, record.assoc === -1 ? -1 : 0);
}

function readId(value: unknown): Y.ID | null {
  const record = asRecord(value);
  const { client, clock } = record ?? {};
  return isClock(client) && isClock(clock) ? Y.createID(client, clock) : null;
}

/** Where a position lies now; `null` when its text is gone, not here yet, or the position is nonsense. */
export function resolvePosition(position: Y.RelativePosition, doc: Y.Doc): TextPlace | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(position, doc);
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function isClock(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
