import { useEffect, useRef } from 'react';
import { guidePreferences } from '#components/guide/guide-preferences.ts';
import type { SidePanel } from './side-panel.ts';

type OpenPanels = {
  readonly isGuideOpen: boolean;
  readonly side: SidePanel | null;
  /** The same function between renders. */
  readonly closeSide: () => void;
};

/**
 * In a narrow window the guide and a panel at the side would leave nothing of the board, or lie over each other: the
 * one that was opened last stays, also when a wide window with both becomes narrow.
 */
export function useOnePanel({ isGuideOpen, side, closeSide }: OpenPanels): void {
  const before = useRef<{ isGuideOpen: boolean; side: SidePanel | null }>({ isGuideOpen: false, side: null });
  const latest = useRef<'guide' | 'side'>('guide');

  useEffect(() => {
    if (side !== null && side !== before.current.side) latest.current = 'side';
    else if (isGuideOpen && !before.current.isGuideOpen) latest.current = 'guide';
    before.current = { isGuideOpen, side };
    if (!isGuideOpen || side === null) return;
    const narrow = window.matchMedia('(max-width: 1023px)');
    const leaveOne = () => {
      if (!narrow.matches) return;
      if (latest.current === 'guide') closeSide();
      else guidePreferences.set({ open: false });
    };
    leaveOne();
    narrow.addEventListener('change', leaveOne);
    return () => narrow.removeEventListener('change', leaveOne);
  }, [isGuideOpen, side, closeSide]);
}
