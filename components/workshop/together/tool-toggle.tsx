'use client';

import { WorkshopIcon, type WorkshopIconName } from '#components/ui/icons/workshop-icons.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';

type ToolToggleProps = {
  readonly icon: WorkshopIconName;
  /** The accessible name. */
  readonly label: string;
  /** In words beside the icon, where there is room; absent: only the icon. */
  readonly short?: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
};

/** A button of the tool bar that stays on or off. */
export function ToolToggle({ icon, label, short, pressed, onPress }: ToolToggleProps) {
  return (
    <Tooltip text={label} side="above">
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        onClick={onPress}
        className="inline-flex h-9 min-w-9 shrink-0 items-center justify-center gap-1.5 rounded-control px-2 text-sm font-medium text-muted transition-colors hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent"
      >
        <WorkshopIcon name={icon} />
        {short && <span className="max-sm:hidden">{short}</span>}
      </button>
    </Tooltip>
  );
}
