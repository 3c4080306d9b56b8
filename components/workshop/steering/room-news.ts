import type { Step } from '#lib/workshop/step.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { currentStep, type Spotlight, type Summons } from '#lib/workshop/workshop.ts';

/** Something that happened to everybody between two states of a workshop. */
export type RoomNews =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'spotlight'; readonly on: Spotlight }
  | { readonly kind: 'summons'; readonly summons: Summons };

/** What a person knew; `nothing`: they have just come. */
export type Known = 'nothing' | { readonly view: WorkshopView | null };

/**
 * What is new for this person. Whoever has just come finds the step and the spotlight, but is not brought where the
 * others were brought before.
 */
export function roomNews(known: Known, after: WorkshopView | null): readonly RoomNews[] {
  if (!after) return [];
  const same = known !== 'nothing' && known.view?.id === after.id ? known.view : null;
  const news: RoomNews[] = [];
  const step = currentStep({ agenda: after.agenda, phase: after.state.phase });
  if (step && runOf(same) !== runOf(after)) news.push({ kind: 'step', step });
  const { spotlight, summons } = after.state;
  if (spotlight && placeOf(same?.state.spotlight ?? null) !== placeOf(spotlight))
    news.push({ kind: 'spotlight', on: spotlight });
  if (summons && known !== 'nothing' && summons.count > (same?.state.summons?.count ?? 0))
    news.push({ kind: 'summons', summons });
  return news;
}

/** Names one run of a step: a step may come twice. */
export function runOf(view: WorkshopView | null): string | null {
  if (view?.state.phase.is !== 'running') return null;
  const { phase, log } = view.state;
  return `${phase.step} ${log.at(-1)?.startedAt ?? phase.startedAt}`;
}

function placeOf(spotlight: Spotlight | null): string | null {
  if (!spotlight) return null;
  return spotlight.is === 'note' ? `note ${spotlight.note}` : `block ${spotlight.block}`;
}
