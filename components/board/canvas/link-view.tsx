'use client';

import { memo } from 'react';
import type { Link } from '#lib/board/link.ts';
import type { Note } from '#lib/board/note.ts';
import type { CanvasLayout } from '#lib/canvas/layout.ts';
import { linkPath } from '#lib/geometry/link-path.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { useLayout, useNote, useNoteAspect } from './canvas-context.ts';

/** One arrow. Its kind shows in its stroke, and as a word while it or one of its notes is in hand. */
export const LinkView = memo(function LinkView({ link }: { readonly link: Link }) {
  const layout = useLayout();
  const from = useNote(link.from);
  const to = useNote(link.to);
  const fromAspect = useNoteAspect(link.from);
  const toAspect = useNoteAspect(link.to);
  if (!from || !to) return null;
  const path = linkPath(drawnRectOf(from, fromAspect.live, layout), drawnRectOf(to, toAspect.live, layout));
  const isChosen = fromAspect.mode !== 'resting' || toAspect.mode !== 'resting';
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of lines is not interactive
    <g
      className="link"
      role="img"
      aria-label={`${from.plain || 'Empty note'} ${link.kind} ${to.plain || 'Empty note'}`}
      data-link-id={link.id}
      data-kind={link.kind}
      data-chosen={isChosen || undefined}
    >
      <path className="link-reach" d={path.line} />
      <path className="link-line" d={path.line} />
      <path className="link-head" d={path.head} />
      <text className="link-label" x={path.middle.x} y={path.middle.y}>
        {link.kind}
      </text>
    </g>
  );
});

function drawnRectOf(note: Note, live: Rect | null, layout: CanvasLayout): Rect {
  const block = layout.blocks[note.at.block];
  const own = live ?? { ...note.at, ...note.size };
  return { x: block.x + own.x, y: block.y + own.y, w: own.w, h: own.h };
}
