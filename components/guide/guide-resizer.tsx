import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import {
  clampGuideWidth,
  defaultGuidePreferences,
  MAX_GUIDE_WIDTH,
  MIN_GUIDE_WIDTH,
} from './guide-preferences.ts';

const STEP = 24;

type GuideResizerProps = {
  width: number;
  /** Called while the pointer moves, to show the width before it is kept. */
  onPreview: (width: number) => void;
  onResize: (width: number) => void;
};

/** The left edge of the panel: drag it, or move it with the arrow keys. A double click gives back the first width. */
export function GuideResizer({ width, onPreview, onResize }: GuideResizerProps) {
  const start = useRef<{ x: number; width: number } | null>(null);

  const widthAt = (event: PointerEvent): number | null =>
    start.current && clampGuideWidth(start.current.width + start.current.x - event.clientX);

  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    start.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent): void => {
    const next = widthAt(event);
    if (next !== null) onPreview(next);
  };
  const end = (event: PointerEvent): void => {
    const next = widthAt(event);
    start.current = null;
    if (next !== null && next !== width) onResize(next);
  };
  const cancel = (): void => {
    if (start.current) onPreview(width);
    start.current = null;
  };
  const moveByKey = (event: KeyboardEvent): void => {
    const next = widthForKey(event.key, width);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(clampGuideWidth(next));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a control, which <hr> is not
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the guide"
      aria-valuenow={width}
      aria-valuemin={MIN_GUIDE_WIDTH}
      aria-valuemax={MAX_GUIDE_WIDTH}
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
      onDoubleClick={() => onResize(defaultGuidePreferences.width)}
      onKeyDown={moveByKey}
      className="guide-resizer absolute inset-y-0 -left-1.5 z-10 w-3 cursor-col-resize touch-none outline-none max-sm:hidden"
    >
      <span className="guide-resizer-line absolute inset-y-0 left-[5px] w-0.5 transition-colors" />
    </div>
  );
}

function widthForKey(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + STEP;
    case 'ArrowRight':
      return width - STEP;
    case 'Home':
      return MIN_GUIDE_WIDTH;
    case 'End':
      return MAX_GUIDE_WIDTH;
    default:
      return null;
  }
}
