import * as Y from 'yjs';

/** A record as it is in another document, formatting and all; `given` takes the place of its own fields. */
export function copyRecord(record: unknown, given: Readonly<Record<string, unknown>> = {}): Y.Map<unknown> {
  const fields = record instanceof Y.Map ? Array.from(record.entries()) : [];
  return new Y.Map([
    ...fields
      .filter(([field]) => !Object.hasOwn(given, field))
      .map(([field, value]): [string, unknown] => [
        field,
        value instanceof Y.AbstractType ? value.clone() : value,
      ]),
    ...Object.entries(given),
  ]);
}

/** True for a key that the map ever had: what was taken off a board is not put there again. */
export function hasHad(map: Y.Map<unknown>, key: string): boolean {
  return map._map.has(key);
}
