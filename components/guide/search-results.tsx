import { BlockIcon } from '#components/board/block-icon.tsx';
import { blockTitles } from '#lib/canvas/blocks.ts';
import type { Guide, GuideEntry } from '#lib/guide/guide.ts';
import { markMatches } from '#lib/guide/mark-matches.ts';
import type { GuideHit } from '#lib/guide/search-guide.ts';
import { entryAnchor } from './entry-anchor.ts';

type SearchResultsProps = {
  guide: Guide;
  query: string;
  hits: readonly GuideHit[];
  onPick: (hit: GuideHit) => void;
};

export function SearchResults({ guide, query, hits, onPick }: SearchResultsProps) {
  if (hits.length === 0)
    return (
      <p className="px-4 py-10 text-center text-sm text-muted">
        Nothing in the guide matches “{query.trim()}”.
        <br />
        Try one word, or the beginning of it.
      </p>
    );
  return (
    <ul aria-label="Search results" className="px-2 pb-6">
      {hits.map((hit) => (
        <li key={entryAnchor(hit)}>
          <button
            type="button"
            onClick={() => onPick(hit)}
            className="block w-full rounded-control px-2.5 py-2 text-left hover:bg-sunken focus-visible:bg-sunken focus-visible:outline-offset-0"
          >
            <span className="block text-sm font-medium text-ink">
              <Marked text={hit.entry.title} query={query} />
            </span>
            <span className="mt-0.5 line-clamp-2 text-sm text-muted">
              <Marked text={excerptOf(hit.entry, query)} query={query} />
            </span>
            <span className="mt-1 flex items-center gap-1.5 text-xs text-faint">
              <BlockIcon block={hit.block} className="size-3.5" />
              {blockTitles[hit.block]}, {titleOf(guide, hit)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Marked({ text, query }: { text: string; query: string }) {
  let at = 0;
  return markMatches(text, query).map((part) => {
    const key = at;
    at += part.text.length;
    return part.match ? (
      <mark key={key} className="rounded-[2px] bg-accent-soft text-accent">
        {part.text}
      </mark>
    ) : (
      <span key={key}>{part.text}</span>
    );
  });
}

/** The body, or what else it is that matches. */
function excerptOf(entry: GuideEntry, query: string): string {
  const candidates = [entry.body, ...entry.examples, entry.differences ?? ''];
  return candidates.find((text) => markMatches(text, query).some((part) => part.match)) ?? entry.body;
}

function titleOf(guide: Guide, { block, section }: GuideHit): string {
  const found = guide.blocks[block].sections.find((each) => each.key === section);
  return (found?.title ?? '').toLowerCase();
}
