import { type Shelf, shelfWords } from './shelves.ts';

/** A view with nothing on it. */
export function EmptyShelf({ shelf }: { shelf: Shelf }) {
  const { empty, hint } = shelfWords[shelf];
  return (
    <div className="rounded-panel border border-dashed border-line px-5 py-14 text-center">
      <h2 className="text-lg font-semibold">{empty}</h2>
      <p className="mx-auto mt-1 max-w-md text-pretty text-muted">{hint}</p>
    </div>
  );
}
