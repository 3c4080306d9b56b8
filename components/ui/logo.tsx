/** Nine cells, folded along the diagonal: one half lies over the other. */
export function LogoMark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 text-accent ${className}`}
    >
      <g fill="currentColor" opacity="0.32">
        {cells.map(
          ([column, row]) => column + row >= 2 && <Cell key={`${column}${row}`} column={column} row={row} />,
        )}
      </g>
      <g fill="currentColor">
        {cells.map(
          ([column, row]) => column + row < 2 && <Cell key={`${column}${row}`} column={column} row={row} />,
        )}
        {folds.map(([x, y]) => (
          <path
            key={x}
            d={`M${x + 1.4} ${y}h4.4a.4.4 0 0 1 .3.7l-5 5a.4.4 0 0 1-.7-.3v-4a1.4 1.4 0 0 1 1-1.4z`}
          />
        ))}
      </g>
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark />
      <span className="text-lg font-semibold tracking-[-0.02em] text-ink">Ninefold</span>
    </span>
  );
}

const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [column, row] as const));

/** The top left corners of the three cells on the crease. */
const folds = [
  [16.7, 1.3],
  [9, 9],
  [1.3, 16.7],
] as const;

function Cell({ column, row }: { column: number; row: number }) {
  return <rect x={1.3 + 7.7 * column} y={1.3 + 7.7 * row} width="6" height="6" rx="1.4" />;
}
