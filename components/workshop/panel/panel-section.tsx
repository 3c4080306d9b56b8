import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';

type PanelSectionProps = {
  readonly title: string;
  /** Beside the title, such as a count. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the panel that can be folded. */
export function PanelSection({ title, note, children }: PanelSectionProps) {
  return (
    <section aria-label={title} className="border-t border-line">
      <details open>
        <summary
          data-focus-home
          className="flex cursor-pointer list-none items-center gap-2 px-4 py-3 text-sm font-semibold hover:bg-sunken focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden"
        >
          <h3 className="flex-1">{title}</h3>
          {note !== undefined && <span className="font-normal text-muted">{note}</span>}
          <Icon
            name="chevron-down"
            className="size-4 text-muted transition-[rotate] in-[details[open]]:rotate-180"
          />
        </summary>
        <div className="px-4 pb-4">{children}</div>
      </details>
    </section>
  );
}
