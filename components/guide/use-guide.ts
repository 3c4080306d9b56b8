import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { BlockKey, CanvasBlockKey } from '#lib/canvas/blocks.ts';
import { type Guide, guideFor } from '#lib/guide/guide.ts';
import { type GuideHit, searchGuide } from '#lib/guide/search-guide.ts';
import { askedQuestion } from './asked-question.ts';
import type { FoldKey } from './block-guide.tsx';
import { entryAnchor } from './entry-anchor.ts';
import { guidePreferences } from './guide-preferences.ts';

/** What an open guide shows, and what a person can do with it. `block` is the one selected on the board. */
export function useGuide(
  block: BlockKey,
  onPickBlock: (block: BlockKey) => void,
  scroller: RefObject<HTMLElement | null>,
) {
  const { get, getDefault, set, subscribe } = guidePreferences;
  const { pinned, width } = useSyncExternalStore(subscribe, get, getDefault);
  const [guide] = useState(() => guideFor('en'));
  const [query, setQuery] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<FoldKey>>(() => new Set(['sources']));
  const sought = useRef<Sought | null>(null);
  /** How often somebody else asked for a question. */
  const [asks, setAsks] = useState(0);

  const shown = pinned ?? block;
  const searching = query.trim() !== '';
  const hits = useMemo(() => (searching ? searchGuide(guide, query) : []), [guide, query, searching]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a question may be asked for in the block that is shown
  useEffect(() => {
    if (searching) return;
    const target = sought.current;
    // The board may take a moment to follow to the block of a result.
    if (target?.hit.block !== shown) scroller.current?.scrollTo({ top: 0 });
    else {
      sought.current = null;
      showEntry(target, scroller.current);
    }
  }, [searching, shown, scroller, asks]);

  const turnTo = (next: BlockKey): void => {
    setQuery('');
    if (pinned === null) onPickBlock(next);
    else set({ pinned: next });
  };
  const fold = (key: FoldKey, isFolded: boolean): void =>
    setFolded((before) => {
      if (before.has(key) === isFolded) return before;
      const after = new Set(before);
      if (isFolded) after.add(key);
      else after.delete(key);
      return after;
    });

  const lookAt = (hit: GuideHit, focus: Sought['focus']): void => {
    if (hit.section !== 'definition') fold(hit.section, false);
    sought.current = { hit, focus };
    turnTo(hit.block);
  };
  const showAsked = useEffectEvent(() => {
    const question = askedQuestion.take();
    const hit = question && questionHit(guide, question);
    if (!hit) return;
    lookAt(hit, 'leave');
    setAsks((before) => before + 1);
  });
  useEffect(() => {
    showAsked();
    return askedQuestion.subscribe(() => showAsked());
  }, []);

  return {
    guide,
    shown,
    pinned: pinned !== null,
    width,
    query,
    searching,
    hits,
    folded,
    fold,
    search: setQuery,
    resize: (next: number): void => set({ width: next }),
    togglePin: (): void => set({ pinned: pinned === null ? shown : null }),
    pick: (next: BlockKey): void => {
      sought.current = null;
      turnTo(next);
    },
    jump: (hit: GuideHit): void => lookAt(hit, 'take'),
  };
}

/** An entry on its way into view, and whether the keyboard focus comes along: only with whoever asked for it. */
type Sought = { readonly hit: GuideHit; readonly focus: 'take' | 'leave' };

function questionHit(guide: Guide, { block, id }: { block: CanvasBlockKey; id: string }): GuideHit | null {
  const section = guide.blocks[block].sections.find(({ key }) => key === 'questions');
  const entry = section?.entries.find((each) => each.id === id);
  return entry ? { block, section: 'questions', entry } : null;
}

/** Brings an entry to the top of its scroller. `scrollIntoView` would move the board as well. */
function showEntry({ hit, focus }: Sought, scroller: HTMLElement | null): void {
  const element = document.getElementById(entryAnchor(hit));
  if (!element || !scroller) return;
  const offset = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += offset - ROOM_ABOVE;
  if (focus === 'take') element.focus({ preventScroll: true });
  element.animate?.([{ backgroundColor: 'var(--accent-soft)', offset: 0 }], { duration: 1_600 });
}

const ROOM_ABOVE = 16;
