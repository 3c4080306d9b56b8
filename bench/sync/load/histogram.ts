/** Counts of times in milliseconds: tenths up to a second, then hundredths of a second up to a minute. */
export class Histogram {
  readonly #fine = new Float64Array(10_000);
  readonly #coarse = new Float64Array(6_000);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(milliseconds: number): void {
    this.#count += 1;
    const time = Math.max(0, milliseconds);
    const [counts, at] = time < 1_000 ? [this.#fine, time * 10] : [this.#coarse, time / 10];
    const index = Math.min(counts.length - 1, Math.floor(at));
    counts[index] = (counts[index] ?? 0) + 1;
  }

  /** The time below which a share `q` (0 to 1) lies; 0 without any. */
  quantile(q: number): number {
    let left = q * this.#count;
    for (let index = 0; index < this.#fine.length; index++) {
      left -= this.#fine[index] ?? 0;
      if (left <= 0) return this.#count === 0 ? 0 : (index + 0.5) / 10;
    }
    for (let index = 0; index < this.#coarse.length; index++) {
      left -= this.#coarse[index] ?? 0;
      if (left <= 0) return (index + 0.5) * 10;
    }
    return 60_000;
  }

  spread(): Spread {
    return { p50: this.quantile(0.5), p95: this.quantile(0.95), p99: this.quantile(0.99) };
  }
}

/** Milliseconds. */
export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number };
