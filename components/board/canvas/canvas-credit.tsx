'use client';

import { useLayout } from './canvas-context.ts';

/** Whose canvas this is, as its licence asks, under the frame. */
export function CanvasCredit() {
  const { frame } = useLayout();
  return (
    <p className="canvas-credit" style={{ left: frame.x, top: frame.y + frame.h }}>
      Business Model Canvas by{' '}
      <a href="https://www.strategyzer.com" target="_blank" rel="noopener noreferrer">
        Strategyzer AG (strategyzer.com)
      </a>
      ,{' '}
      <a href="https://creativecommons.org/licenses/by-sa/3.0/" target="_blank" rel="noopener noreferrer">
        CC BY-SA 3.0
      </a>
    </p>
  );
}
