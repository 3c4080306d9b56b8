import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** The folders that must never be empty: a check that finds none of their modules has looked at nothing. */
export const layers = ['app', 'components', 'lib', 'server'];

/** Every module of the project with its dependencies, and what breaks the rules of .dependency-cruiser.cjs. */
export async function cruiseProject() {
  const { options, ...ruleSet } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  const { output } = await cruise(
    [...layers, 'e2e', 'faults', 'scripts'],
    { ...options, ruleSet, validate: true },
    {},
    { tsConfig: extractTSConfig(options.tsConfig.fileName) },
  );
  return {
    modules: output.modules.filter(
      ({ source, couldNotResolve, coreModule }) =>
        !couldNotResolve && !coreModule && !source.includes('node_modules'),
    ),
    violations: output.summary.violations.filter(({ rule }) => rule.severity === 'error'),
  };
}
