/** Farther than any screen or wheel reaches, near enough that arithmetic stays exact. */
const FARTHEST = 1e7;

/** True when every number in a plain value is finite and of a sane size. */
export function hasSoundNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= FARTHEST;
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasSoundNumbers);
}
