import { ShelfIcon } from '#components/ui/icons/shelf-icons.tsx';
import type { BoardOrder } from './find-boards.ts';

type BoardFinderProps = {
  search: string;
  order: BoardOrder;
  onSearch: (search: string) => void;
  onOrder: (order: BoardOrder) => void;
};

/** Looks for boards by their title, and says which come first. */
export function BoardFinder({ search, order, onSearch, onOrder }: BoardFinderProps) {
  return (
    <search className="mb-5 flex flex-wrap items-center gap-3">
      <label className="relative min-w-0 flex-1 basis-56 sm:max-w-sm">
        <span className="sr-only">Search boards by title</span>
        <ShelfIcon name="search" className="pointer-events-none absolute top-2.5 left-3 size-5 text-faint" />
        <input
          type="search"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          placeholder="Search by title"
          autoComplete="off"
          spellCheck={false}
          className="h-10 w-full rounded-control border border-line bg-surface pr-3 pl-10 text-base text-ink placeholder:text-faint focus-visible:border-focus focus-visible:outline-offset-0"
        />
      </label>
      <label className="flex items-center gap-2 text-sm text-muted">
        Sort by
        <select
          value={order}
          onChange={(event) => onOrder(event.target.value === 'title' ? 'title' : 'changed')}
          className="h-10 rounded-control border border-line bg-surface px-2.5 text-base text-ink focus-visible:border-focus focus-visible:outline-offset-0"
        >
          <option value="changed">Last change</option>
          <option value="title">Title</option>
        </select>
      </label>
    </search>
  );
}
