import type { UserId } from '../board/ids.ts';
import type { DraftCounts, WorkshopView } from '../workshop/view.ts';
import { isPrivate, type WorkshopRules } from './writing-now.ts';

/** What this person knows of the workshop. */
export type KnownWorkshop = { readonly view: WorkshopView | null; readonly drafts: DraftCounts };

/** The parts of a workshop that decide who may write. */
export function rulesOf({ view }: KnownWorkshop): WorkshopRules | null {
  return view && { agenda: view.agenda, phase: view.state.phase, lock: view.state.lock };
}

/**
 * Whether to ask the server for this person's draft: in a private step, and afterwards as long as what was written
 * in one may not have been revealed. When there is none it says so.
 */
export function wantsDraft(me: UserId, known: KnownWorkshop): boolean {
  const rules = rulesOf(known);
  return (rules !== null && isPrivate(rules)) || (known.drafts?.[me] ?? 0) > 0 || mayHide(known);
}

/** Whether drafts may come up while this workshop goes on. */
export function expectsDrafts(me: UserId, known: KnownWorkshop): boolean {
  return wantsDraft(me, known) || (known.view?.agenda.some(({ mode }) => mode === 'private') ?? false);
}

/** How far the workshop has come: where there was no draft, there is none as long as this is the same. */
export function stageOf({ view }: KnownWorkshop): string {
  return view ? `${view.id} ${view.state.log.length} ${view.state.reveals.length}` : '';
}

/** Somebody wrote privately since the last reveal. */
function mayHide({ view }: KnownWorkshop): boolean {
  if (!view) return false;
  const { log, reveals } = view.state;
  const revealed = reveals.at(-1)?.at ?? 0;
  return log.some(
    ({ mode, endedAt }) => mode === 'private' && (endedAt ?? Number.POSITIVE_INFINITY) > revealed,
  );
}

/** How many reveals one knew of, in which workshop. */
export type RevealCount = { readonly workshop: string | null; readonly count: number };

export function countReveals({ view }: KnownWorkshop): RevealCount {
  return { workshop: view?.id ?? null, count: view?.state.reveals.length ?? 0 };
}

/** True when notes came out of hiding after `before` was counted: what was a draft then is none any more. */
export function wasRevealed(before: RevealCount, known: KnownWorkshop): boolean {
  const { workshop, count } = countReveals(known);
  return count > (workshop === before.workshop ? before.count : 0);
}
