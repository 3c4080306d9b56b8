import { loadavg } from 'node:os';
import type { Contestant } from './contestants.ts';
import type { Options } from './options.ts';
import type { Run } from './report/results.ts';
import type { Figures } from './scenarios/scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';

/** Kills are many small runs: so many more than the others, because a loss that is rare is one that is not seen. */
const KILLS_A_RUN = { whole: 5, quick: 2 } as const;

/** Every scenario with every server in turn, so many times over; each time another server begins. */
export async function measureAll(
  options: Options,
  contestants: readonly Contestant[],
  say: (text: string) => void,
): Promise<readonly Run[]> {
  const measured: Run[] = [];
  for (let run = 0; run < options.runs; run++) {
    for (const scenario of scenarios.filter(({ key }) => options.scenarios.includes(key))) {
      const taking = contestants.filter((each) => options.only.includes(each.key) && scenario.takes(each));
      const turned = taking
        .map((_, index) => taking[(index + run) % taking.length])
        .filter((each) => each !== undefined);
      const times = scenario.key === 'kill' ? KILLS_A_RUN[options.length] : 1;
      for (let time = 0; time < times; time++) {
        for (const contestant of turned) {
          const load = loadavg()[0] ?? 0;
          const figures = await scenario
            .measure(contestant, options.length)
            .catch((error: unknown): Figures => {
              say(
                `${scenario.key}, ${contestant.key}: ${error instanceof Error ? error.message : String(error)}`,
              );
              return {};
            });
          measured.push({ scenario: scenario.key, contestant: contestant.key, load, figures });
          say(`${scenario.key}, ${contestant.title}: ${brief(figures)}`);
        }
      }
    }
  }
  return measured;
}

function brief(figures: Figures): string {
  const shown = Object.entries(figures).slice(0, 3);
  return shown.map(([name, value]) => `${name} ${Number(value.toPrecision(3))}`).join(', ');
}
