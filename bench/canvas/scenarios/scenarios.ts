import { dragScenarios } from './drag-notes.ts';
import { viewScenarios } from './move-view.ts';
import { peopleScenarios } from './other-people.ts';
import type { Scenario } from './scenario.ts';
import { writeScenario } from './write-note.ts';

/** In the order in which they are played: what leaves notes in other places comes last. */
export const scenarios: readonly Scenario[] = [
  ...viewScenarios,
  ...peopleScenarios,
  writeScenario,
  ...dragScenarios,
];
