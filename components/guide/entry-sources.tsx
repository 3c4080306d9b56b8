import { GuideIcon } from '#components/ui/icons/guide-icons.tsx';
import type { Guide, GuideEntry } from '#lib/guide/guide.ts';
import type { Standing } from '#lib/guide/standing.ts';

type Sources = Guide['sources'];

/** A quiet line that opens to tell which documents say this, and how they differ. */
export function EntrySources({ entry, sources }: { entry: GuideEntry; sources: Sources }) {
  return (
    <details className="guide-fold min-w-0 flex-1 text-xs">
      <summary className="-mx-1 inline-flex min-h-6 cursor-pointer list-none items-center gap-1 rounded-control px-1 text-faint hover:text-ink [&::-webkit-details-marker]:hidden">
        <GuideIcon name="chevron" className="guide-fold-mark size-3 transition-transform" />
        {summaryOf(entry)}
        <span className="sr-only"> on “{entry.title}”</span>
      </summary>
      <div className="mt-1 space-y-1.5 rounded-control bg-sunken px-3 py-2.5 text-muted">
        <p>{standingText(entry.standing, sources)}</p>
        {entry.differences !== null && (
          <p className="border-t border-line pt-1.5">
            <span className="font-medium text-ink">Worth knowing: </span>
            {entry.differences}
          </p>
        )}
      </div>
    </details>
  );
}

function summaryOf({ standing, differences }: GuideEntry): string {
  switch (standing.kind) {
    case 'said':
      return `${countOf(standing.by.length)}${differences === null ? '' : ', with a note'}`;
    case 'named':
      return `Named by ${countOf(standing.by.length)}`;
    case 'general':
      return 'General knowledge';
  }
}

function countOf(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}

function standingText(standing: Standing, sources: Sources) {
  switch (standing.kind) {
    case 'said':
      return <Names lead="Said by: " by={standing.by} sources={sources} />;
    case 'named':
      return (
        <>
          <Names lead="Named by: " by={standing.by} sources={sources} /> What is said about it here is general
          knowledge.
        </>
      );
    case 'general':
      return 'General knowledge: none of the sources says this.';
  }
}

function Names({ lead, by, sources }: { lead: string; by: readonly (keyof Sources)[]; sources: Sources }) {
  return (
    <>
      {lead}
      <span className="font-medium text-ink">{by.map((key) => sources[key].name).join(', ')}</span>.
    </>
  );
}
