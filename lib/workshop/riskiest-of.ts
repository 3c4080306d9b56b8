import type { MatrixResult, RoundResults } from './ballot.ts';
import { MATRIX_STEPS } from './step.ts';

const MIDDLE = (MATRIX_STEPS + 1) / 2;

/**
 * The assumptions to test first, riskiest first: notes that matter at least middling while there is at most middling
 * evidence for them. Rounds of dots have none.
 */
export function riskiestOf(results: RoundResults): readonly MatrixResult[] {
  if (results.kind === 'dots') return [];
  return results.notes.filter(({ importance, evidence }) => importance >= MIDDLE && evidence <= MIDDLE);
}
