import { type Shelf, shelfHref, shelfWords, shelves } from './shelves.ts';

/** The views of my boards, each with an address of its own. */
export function ShelfTabs({ shelf }: { shelf: Shelf }) {
  return (
    <nav aria-label="Boards" className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-1 border-b border-line">
        {shelves.map((each) => (
          <li key={each}>
            <a
              href={shelfHref(each)}
              aria-current={each === shelf ? 'page' : undefined}
              className="inline-flex h-10 items-center border-b-2 border-transparent px-3 text-sm font-medium whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:text-ink"
            >
              {shelfWords[each].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
