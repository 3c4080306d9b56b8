/** Seeds that failed once, by what they showed. Every run begins with them. */
export const knownSeeds: { readonly convergence: ReadonlyMap<string, number> } = {
  convergence: new Map([]),
};
