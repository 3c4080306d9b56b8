import { useId } from 'react';
import { GuideIcon } from '#components/ui/icons/guide-icons.tsx';

type GuideSearchProps = { query: string; onQuery: (query: string) => void; onSubmit: () => void };

/** The field over the guide. Enter takes the first result, Escape empties it. */
export function GuideSearch({ query, onQuery, onSubmit }: GuideSearchProps) {
  const id = useId();
  return (
    <form
      className="relative min-w-0 flex-1"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label htmlFor={id} className="sr-only">
        Search the guide
      </label>
      <GuideIcon
        name="search"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
      />
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder="Search the guide"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          onQuery('');
        }}
        className="h-9 w-full rounded-control border border-transparent bg-sunken pr-2 pl-8 text-sm text-ink placeholder:text-faint hover:border-line focus-visible:border-focus focus-visible:bg-surface focus-visible:outline-offset-0"
      />
    </form>
  );
}
