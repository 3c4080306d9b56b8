/** How many cells something covers. */
export type Span = { readonly across: number; readonly down: number };

/** First and last cell along one axis; none when the last comes before the first. */
export type CellRange = { readonly first: number; readonly last: number };

/** Which cells of an endless grid are taken. Rows and columns count from 0. */
export class CellGrid {
  readonly #taken = new Set<number>();

  /** Takes a rectangle of cells and tells how many of them were free. */
  take(columns: CellRange, rows: CellRange): number {
    const before = this.#taken.size;
    for (let row = Math.max(0, rows.first); row <= rows.last; row += 1)
      for (let column = Math.max(0, columns.first); column <= columns.last; column += 1)
        this.#taken.add(cellKey(column, row));
    return this.#taken.size - before;
  }

  /** Takes the first free place for each span in turn, row by row, in a grid of so many columns. */
  placeAll(
    spans: readonly Span[],
    columns: number,
  ): readonly { readonly column: number; readonly row: number }[] {
    // Cells are only ever taken, so a place that was too small for a span once stays too small for it.
    const reached = new Map<string, number>();
    return spans.map((span) => {
      const key = `${span.across} ${span.down}`;
      let index = reached.get(key) ?? 0;
      while (!this.#isFree(index % columns, Math.floor(index / columns), span, columns)) index += 1;
      reached.set(key, index + 1);
      const place = { column: index % columns, row: Math.floor(index / columns) };
      this.take(
        { first: place.column, last: place.column + span.across - 1 },
        { first: place.row, last: place.row + span.down - 1 },
      );
      return place;
    });
  }

  #isFree(column: number, row: number, span: Span, columns: number): boolean {
    if (column + span.across > Math.max(columns, span.across)) return false;
    for (let down = 0; down < span.down; down += 1)
      for (let across = 0; across < span.across; across += 1)
        if (this.#taken.has(cellKey(column + across, row + down))) return false;
    return true;
  }
}

const cellKey = (column: number, row: number): number => row * 65_536 + column;
