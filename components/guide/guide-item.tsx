import type { Guide } from '#lib/guide/guide.ts';
import type { GuideHit } from '#lib/guide/search-guide.ts';
import { entryAnchor } from './entry-anchor.ts';
import { EntrySources } from './entry-sources.tsx';

/** One idea with its examples and what it rests on. */
export function GuideItem({ hit, guide }: { hit: GuideHit; guide: Guide }) {
  const { entry } = hit;
  return (
    <li id={entryAnchor(hit)} tabIndex={-1} className="rounded-control">
      <h4 className="text-sm font-semibold text-ink">{entry.title}</h4>
      <p className="mt-0.5 text-sm text-muted">{entry.body}</p>
      <Examples examples={entry.examples} />
      <div className="mt-1">
        <EntrySources entry={entry} sources={guide.sources} />
      </div>
    </li>
  );
}

export function Examples({ examples }: { examples: readonly string[] }) {
  if (examples.length === 0) return null;
  return (
    <ul aria-label="Examples" className="mt-1.5 space-y-1 border-l-2 border-line pl-3">
      {examples.map((example) => (
        <li key={example} className="text-sm text-muted">
          {example}
        </li>
      ))}
    </ul>
  );
}
