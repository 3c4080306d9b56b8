/** The shape of my boards while they are being read. */
export function BoardListSkeleton() {
  return (
    <div role="status" className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
      <span className="sr-only">Loading your boards</span>
      {['first', 'second', 'third'].map((place) => (
        <div key={place} className="rounded-card border border-line bg-surface">
          <div className="skeleton aspect-[16/10] rounded-t-[11px]" />
          <div className="min-h-18 space-y-2 px-4 py-4">
            <div className="skeleton h-4 w-2/3 rounded-note" />
            <div className="skeleton h-3 w-1/2 rounded-note" />
          </div>
        </div>
      ))}
    </div>
  );
}
