import type { ReactNode } from 'react';
import { GuideIcon } from '#components/ui/icons/guide-icons.tsx';

type GuideSectionProps = {
  title: string;
  lead: string | null;
  /** Shown beside the title; absent for a section that is not a list of ideas. */
  count?: number;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
};

/** A part of a block's guide that folds away under its title. */
export function GuideSection({ title, lead, count, open, onToggle, children }: GuideSectionProps) {
  return (
    <details
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      className="guide-fold border-t border-line py-1"
    >
      <summary className="-mx-2 flex min-h-10 cursor-pointer list-none items-center gap-2 rounded-control px-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <h3 className="text-sm font-semibold text-ink">{title}</h3>
        {count !== undefined && <span className="text-xs text-faint tabular-nums">{count}</span>}
        <GuideIcon
          name="chevron"
          className="guide-fold-mark ml-auto size-3.5 text-faint transition-transform"
        />
      </summary>
      <div className="pt-1 pb-4">
        {lead !== null && <p className="mb-3 text-sm text-faint">{lead}</p>}
        {children}
      </div>
    </details>
  );
}
