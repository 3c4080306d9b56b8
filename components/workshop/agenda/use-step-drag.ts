'use client';

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { StepId } from '#lib/workshop/step.ts';
import { type Place, placeAt, type StepRect } from './step-order.ts';

/** A step in hand, and where it would land. */
export type HeldStep = { readonly step: StepId; readonly place: Place };

/** Pixels from the list's visible edge within which it scrolls, and by how much for each move. */
const EDGE = 40;
const SCROLL = 12;

/**
 * Dragging a row of an agenda by its grip. Rows carry their step's id as `data-step`. The order itself only changes
 * at the drop; Escape lets go.
 */
export function useStepDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (step: StepId, place: Place) => void,
) {
  const [held, setHeld] = useState<HeldStep | null>(null);
  const now = useRef<HeldStep | null>(null);
  const isHolding = held !== null;

  const hold = (next: HeldStep | null) => {
    now.current = next;
    setHeld(next);
  };

  useEffect(() => {
    if (!isHolding) return;
    const letGo = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      now.current = null;
      setHeld(null);
    };
    window.addEventListener('keydown', letGo, true);
    return () => window.removeEventListener('keydown', letGo, true);
  }, [isHolding]);

  const gripProps = (step: StepId) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !list.current) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      hold({ step, place: placeAt(rowsOf(list.current), step, event.clientY) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (now.current?.step !== step || !list.current) return;
      scrollAtEdge(list.current, event.clientY);
      hold({ step, place: placeAt(rowsOf(list.current), step, event.clientY) });
    },
    onPointerUp: () => {
      const drop = now.current;
      hold(null);
      if (drop?.step === step) onDrop(step, drop.place);
    },
    onPointerCancel: () => hold(null),
  });
  return { held, gripProps };
}

function rowsOf(list: HTMLElement): readonly StepRect[] {
  return Array.from(list.querySelectorAll<HTMLElement>('[data-step]'), (row) => {
    const { top, height } = row.getBoundingClientRect();
    return { id: row.dataset.step as StepId, top, height };
  });
}

function scrollAtEdge(list: HTMLElement, y: number): void {
  const scroller = list.closest<HTMLElement>('[data-scroller]');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollTop -= SCROLL;
  else if (y > bottom - EDGE) scroller.scrollTop += SCROLL;
}
