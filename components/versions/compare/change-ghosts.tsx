'use client';

import { useLayout } from '#components/board/canvas/canvas-context.ts';
import { rectOf } from '#lib/board/board.ts';
import { centreOf } from '#lib/geometry/rect.ts';
import type { NoteChange } from '#lib/review/note-change.ts';
import { edgeTowards } from './edge-towards.ts';
import './compare.css';

/**
 * Where moved notes lay before, as an outline with an arrow to where they lie now; and, where a crowded board is one
 * picture without notes to mark, which of them changed.
 */
export function ChangeGhosts({ changes }: { readonly changes: readonly NoteChange[] }) {
  const layout = useLayout();
  const { bounds } = layout;
  const moves = changes.flatMap(({ id, kinds, before, after }) =>
    kinds.includes('moved') && before && after
      ? [{ id, from: rectOf(before, layout), to: rectOf(after, layout) }]
      : [],
  );
  if (changes.length === 0) return null;
  return (
    <svg className="change-ghosts" width={bounds.w} height={bounds.h} aria-hidden="true" focusable="false">
      <defs>
        <marker
          id="change-head"
          viewBox="0 0 10 10"
          refX="8"
          refY="5"
          markerWidth="6"
          markerHeight="6"
          orient="auto-start-reverse"
        >
          <path d="M1 1 9 5 1 9z" className="change-head" />
        </marker>
      </defs>
      {changes.map(({ id, kinds: [kind], before, after }) => {
        const note = after ?? before;
        const rect = note && rectOf(note, layout);
        return (
          rect && (
            <rect
              key={id}
              x={rect.x}
              y={rect.y}
              width={rect.w}
              height={rect.h}
              rx="6"
              data-kind={kind}
              className="change-afar"
            />
          )
        );
      })}
      {moves.map(({ id, from, to }) => {
        const start = centreOf(from);
        const end = edgeTowards(to, start);
        return (
          <g key={id}>
            <rect x={from.x} y={from.y} width={from.w} height={from.h} rx="6" className="change-ghost" />
            <path
              d={`M${start.x} ${start.y}L${end.x} ${end.y}`}
              className="change-arrow"
              markerEnd="url(#change-head)"
            />
          </g>
        );
      })}
    </svg>
  );
}
