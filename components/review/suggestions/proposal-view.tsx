import { blockTitles } from '#lib/canvas/blocks.ts';
import type { Proposal } from '#lib/review/suggestion.ts';
import { DifferenceView, Removed } from './difference-view.tsx';

export type ProposalViewProps = { readonly proposal: Proposal; readonly heading?: string };

/** What somebody would change, in words and as it would look. */
export function ProposalView({ proposal, heading = headingOf(proposal) }: ProposalViewProps) {
  return (
    <div className="text-base">
      <p className="mb-1 text-xs font-medium text-muted">{heading}</p>
      <div className="max-h-60 overflow-y-auto rounded-control border border-line bg-surface px-2.5 py-2">
        <ProposedText proposal={proposal} />
      </div>
    </div>
  );
}

function ProposedText({ proposal }: { readonly proposal: Proposal }) {
  switch (proposal.is) {
    case 'new-note':
      return <p className="wrap-anywhere whitespace-pre-wrap text-ink">{proposal.text}</p>;
    case 'rewording':
      return <DifferenceView before={proposal.was} after={proposal.text} />;
    case 'removal':
      return (
        <p className="wrap-anywhere whitespace-pre-wrap">
          {proposal.was.trim() === '' ? (
            <i className="text-muted">Empty note</i>
          ) : (
            <Removed text={proposal.was} />
          )}
        </p>
      );
    default:
      return proposal satisfies never;
  }
}

function headingOf(proposal: Proposal): string {
  switch (proposal.is) {
    case 'new-note':
      return `Suggests a new note in ${blockTitles[proposal.block]}`;
    case 'rewording':
      return 'Suggests other words for the note';
    case 'removal':
      return 'Suggests taking the note away';
    default:
      return proposal satisfies never;
  }
}
