'use client';

import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { PinGroup } from '#lib/review/pin-groups.ts';
import type { PinElements } from './write-pins.ts';

/** Which pin the arrows go to, from `index` of `count`. */
const walks: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => Math.min(index + 1, count - 1),
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * One stop of Tab for all pins, and arrows between them: with a stop for each, Tab would never get through a board.
 * A focused pin that becomes one with others, or comes apart from them, hands the focus on.
 */
export function usePinKeys(
  groups: readonly PinGroup[],
  elements: PinElements,
  keep: (key: string | null) => void,
) {
  const [last, setLast] = useState<string | null>(null);
  const held = useRef<PinGroup | null>(null);
  const tabStop = groups.some(({ key }) => key === last) ? last : (groups[0]?.key ?? null);

  useLayoutEffect(() => {
    const before = held.current;
    if (!before) return;
    const same = groups.find(({ key }) => key === before.key);
    if (same) {
      held.current = same;
      return;
    }
    if (document.activeElement !== document.body) return;
    const heir = groups.find(({ pins }) => pins.some(({ key }) => key === before.pins[0].key));
    if (heir) elements.get(heir.key)?.focus({ preventScroll: true });
  }, [groups, elements]);

  return {
    tabStop,
    entered: (element: Element) => {
      const group = groups.find(({ key }) => elements.get(key) === element);
      if (!group) return;
      held.current = group;
      keep(group.key);
      setLast(group.key);
    },
    left: ({ relatedTarget }: FocusEvent) => {
      // A pin that is taken out of the page loses the focus to nobody: it is still owed to it.
      if (relatedTarget) held.current = null;
      keep(null);
    },
    pressed: (event: KeyboardEvent) => {
      const walk = walks[event.key];
      if (!walk || event.ctrlKey || event.metaKey || event.altKey) return;
      const index = groups.findIndex(({ key }) => key === held.current?.key);
      const next = groups[walk(index, groups.length)];
      event.preventDefault();
      event.stopPropagation();
      if (next) elements.get(next.key)?.focus({ preventScroll: true });
    },
  };
}
