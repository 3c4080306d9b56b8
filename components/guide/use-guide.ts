import { type RefObject, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { guideFor } from '#lib/guide/guide.ts';
import { type GuideHit, searchGuide } from '#lib/guide/search-guide.ts';
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
  const sought = useRef<GuideHit | null>(null);

  const shown = pinned ?? block;
  const searching = query.trim() !== '';
  const hits = useMemo(() => (searching ? searchGuide(guide, query) : []), [guide, query, searching]);

  useEffect(() => {
    if (searching) return;
    const hit = sought.current;
    // The board may take a moment to follow to the block of a result.
    if (hit?.block !== shown) scroller.current?.scrollTo({ top: 0 });
    else {
      sought.current = null;
      showEntry(hit, scroller.current);
    }
  }, [searching, shown, scroller]);

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
    jump: (hit: GuideHit): void => {
      if (hit.section !== 'definition') fold(hit.section, false);
      sought.current = hit;
      turnTo(hit.block);
    },
  };
}

/** Brings an entry to the top of its scroller. `scrollIntoView` would move the board as well. */
function showEntry(hit: GuideHit, scroller: HTMLElement | null): void {
  const element = document.getElementById(entryAnchor(hit));
  if (!element || !scroller) return;
  const offset = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += offset - ROOM_ABOVE;
  element.focus({ preventScroll: true });
  element.animate?.([{ backgroundColor: 'var(--accent-soft)', offset: 0 }], { duration: 1_600 });
}

const ROOM_ABOVE = 16;
