import { applyNews } from '#lib/workshop/apply-news.ts';
import type { Ballot } from '#lib/workshop/ballot.ts';
import type { DraftCounts, WorkshopAnswer, WorkshopNews, WorkshopView } from '#lib/workshop/view.ts';
import { type BallotCommand, ballotAfter } from './own-ballot.ts';
import type { WorkshopSnapshot } from './workshop-store.ts';

/** All that the server has told of a workshop, in whatever order it came. */
export type KnownWorkshop = {
  readonly view: WorkshopView | null;
  /** Mine, as of a version of the workshop and for a round of it; `round`: `null` when none was open. */
  readonly mine: { readonly version: number; readonly round: string | null; readonly ballot: Ballot | null };
  readonly drafts: DraftCounts;
  /** When the server told the latest of it, by its own clock: of two workshops the later one counts. */
  readonly toldAt: number;
};

/** What the page came with. */
export function firstKnown({ view, mine, now }: WorkshopAnswer): KnownWorkshop {
  return { view, mine: ownOf({ view, mine }), drafts: null, toldAt: now };
}

/** After an answer of the server: what is older than what is known changes nothing. */
export function afterAnswer(known: KnownWorkshop, { view, mine, now }: WorkshopAnswer): KnownWorkshop {
  if (!view || isOfEarlier(known, view.id, now)) return known;
  const isSame = known.view?.id === view.id;
  const newer = isSame && known.view && known.view.version >= view.version ? known.view : view;
  const own = isSame && known.mine.version > view.version ? known.mine : ownOf({ view, mine });
  return { ...known, view: newer, mine: own, toldAt: Math.max(known.toldAt, now) };
}

/** After news, or `missing` when there is more to it than one knows. */
export function afterNews(known: KnownWorkshop, news: WorkshopNews, now: number): KnownWorkshop | 'missing' {
  if (isOfEarlier(known, news.id, now)) return known;
  const view = applyNews(known.view, news);
  if (view === 'missing') return 'missing';
  return view === known.view ? known : { ...known, view, toldAt: Math.max(known.toldAt, now) };
}

/** What a person is shown, as if what is on its way had arrived. */
export function snapshotOf(known: KnownWorkshop, sent: readonly BallotCommand[]): WorkshopSnapshot {
  const { view, mine, drafts } = known;
  const round = view?.state.round ?? null;
  if (!round) return { view, ballot: null, drafts };
  const ballot = round.id === mine.round ? mine.ballot : null;
  const meant = sent.filter((command) => command.round === round.id);
  return { view, ballot: ballotAfter(ballot, round.rules, meant), drafts };
}

/** Of a workshop that has another in its place by now. */
function isOfEarlier({ view, toldAt }: KnownWorkshop, id: string, now: number): boolean {
  return view !== null && view.id !== id && now < toldAt;
}

/** The ballot of an answer, and what it belongs to. */
function ownOf({ view, mine }: Pick<WorkshopAnswer, 'view' | 'mine'>): KnownWorkshop['mine'] {
  return { version: view?.version ?? 0, round: view?.state.round?.id ?? null, ballot: mine.ballot };
}
