import type { BoardOutline } from '#lib/board/outline.ts';
import type { Rect } from '#lib/geometry/rect.ts';

/** A board as a picture of a few shapes: the blocks, and one path for the notes of each colour. */
export function BoardThumbnail({ outline }: { outline: BoardOutline }) {
  const { w, h } = outline.size;
  return (
    <svg viewBox={`-6 -6 ${w + 12} ${h + 12}`} aria-hidden="true" focusable="false" className="size-full">
      <path d={outline.blocks.map(pathOf).join('')} className="fill-surface stroke-line" strokeWidth="8" />
      {Array.from(outline.notes, ([colour, rects]) => (
        <path
          key={colour}
          data-colour={colour}
          d={rects.map(pathOf).join('')}
          fill="var(--paper)"
          stroke="var(--paper-edge)"
          strokeWidth="5"
        />
      ))}
    </svg>
  );
}

function pathOf({ x, y, w, h }: Rect): string {
  return `M${x} ${y}h${w}v${h}h${-w}z`;
}
