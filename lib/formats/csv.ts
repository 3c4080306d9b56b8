/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const formula = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\0]/;

/** One line of a CSV file as RFC 4180 has it. What a spreadsheet would run as a formula gets a `'` in front. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // Quoting alone does not stop a spreadsheet: it takes the quotes away before it looks.
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
