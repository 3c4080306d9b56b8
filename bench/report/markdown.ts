/** A table with its first column to the left and the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Milliseconds: with a tenth while that says something. */
export function ms(value: number): string {
  return value < 9.95 ? value.toFixed(1) : Math.round(value).toString();
}

/** A count with its thousands parted. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

export const nothing = '–';
