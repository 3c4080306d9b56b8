import { blockTitles, canvasBlockKeys } from '#lib/canvas/blocks.ts';
import { layoutCanvas } from '#lib/canvas/layout.ts';

const { blocks, bounds } = layoutCanvas({});

/** The empty frame, drawn by the server: what there is to see before the document is here. */
export function BoardSkeleton() {
  return (
    <div className="absolute inset-0 grid place-items-center p-6">
      <p className="sr-only">Loading the board…</p>
      <svg
        viewBox={`0 0 ${bounds.w} ${bounds.h}`}
        className="size-full max-h-full max-w-full motion-safe:animate-pulse"
        aria-hidden="true"
      >
        {canvasBlockKeys.map((key) => (
          <g key={key} transform={`translate(${blocks[key].x} ${blocks[key].y})`}>
            <rect
              width={blocks[key].w}
              height={blocks[key].h}
              rx="16"
              className="fill-surface stroke-line"
              strokeWidth="2"
            />
            <text x="24" y="42" className="fill-muted text-[22px] font-semibold">
              {blockTitles[key]}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
