/** The pointer of another person, in their colour; its tip is at the top left corner. */
export function CursorArrow() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d="M1.5 1.5 7.3 17.2 10 10.3 17 7.6z"
        fill="var(--person)"
        stroke="var(--surface)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
