'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { prefersReducedMotion } from '#components/board/canvas/reduced-motion.ts';
import type { ClockStage } from '#lib/workshop/clock.ts';

/** Lets an element breathe three times when the clock enters its last minute, and when it is up. */
export function usePulse(element: RefObject<HTMLElement | null>, stage: ClockStage): void {
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    if (stage === 'plenty' || prefersReducedMotion()) return;
    element.current?.animate?.([{ opacity: 1 }, { opacity: 0.45 }, { opacity: 1 }], {
      duration: 900,
      iterations: 3,
      easing: 'ease-in-out',
    });
  }, [element, stage]);
}
