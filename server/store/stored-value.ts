/** A row that this version cannot read. It names the column, never the value. */
export class MalformedRowError extends Error {
  override readonly name = 'MalformedRowError';
  readonly column: string;

  constructor(column: string) {
    super(`The store holds a malformed value in ${column}.`);
    this.column = column;
  }
}

/**
 * The value of a column after it was parsed.
 * @param column as `table.column`
 * @throws {MalformedRowError} when the parser gave `null`
 */
export function stored<T>(column: string, parsed: T | null): T {
  if (parsed === null) throw new MalformedRowError(column);
  return parsed;
}

/** Each returns `null` for a value of another kind: a database file can hold anything in any column. */
export const parseText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const parseWhole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

export const parseBytes = (value: unknown): Uint8Array | null =>
  value instanceof Uint8Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : null;
