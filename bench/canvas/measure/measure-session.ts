import type { Contestant } from '../contestants.ts';
import type { NoteData } from '../notes/note-data.ts';
import type { Scenario, ScenarioKey } from '../scenarios/scenario.ts';
import { makeHand } from './hand.ts';
import { type Loading, openCanvas } from './open-canvas.ts';
import { type Played, playScenario } from './play-scenario.ts';

/** One canvas with one board, opened once and put through everything. */
export type Session = {
  readonly loading: Loading;
  readonly played: Readonly<Partial<Record<ScenarioKey, Played>>>;
};

export type SessionOrder = {
  readonly url: string;
  readonly contestant: Contestant;
  readonly data: NoteData;
  readonly scenarios: readonly Scenario[];
  /** Frames' worth of input in each scenario. */
  readonly count: number;
  /** Called after each scenario with a picture of the page, where one is wanted. */
  readonly picture?: (key: string, png: Uint8Array) => Promise<void>;
};

/** @throws when a page breaks, or something did not happen that should have */
export async function measureSession(order: SessionOrder): Promise<Session> {
  const { contestant, data, scenarios, count, picture } = order;
  const { tab, bench, loading } = await openCanvas(order.url, contestant, data.notes.length);
  try {
    const stage = { tab, bench, hand: makeHand(tab.cdp), data, contestant, count };
    const played: Partial<Record<ScenarioKey, Played>> = {};
    for (const scenario of scenarios) {
      if (scenario.suits?.(contestant) === false) continue;
      try {
        played[scenario.key] = await playScenario(scenario, stage);
      } catch (error) {
        throw new Error(`${contestant.title}, ${data.notes.length} notes, ${scenario.title}`, {
          cause: error,
        });
      }
      await picture?.(scenario.key, await tab.page.screenshot());
    }
    if (tab.errors.length > 0) throw new Error(`${contestant.title} threw: ${tab.errors.join('; ')}`);
    return { loading, played };
  } finally {
    await tab.close();
  }
}
