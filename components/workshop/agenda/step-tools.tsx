import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import type { Step } from '#lib/workshop/step.ts';

export type StepTool = 'edit' | 'up' | 'down' | 'duplicate' | 'skip' | 'remove' | 'go';

type StepToolsProps = {
  readonly step: Step;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether the workshop could go to this step now. */
  readonly mayGo: boolean;
  readonly onUse: (tool: StepTool) => void;
};

/** What a facilitator can do with one step. */
export function StepTools({ step, isFirst, isLast, mayGo, onUse }: StepToolsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
    <div
      role="group"
      aria-label={`Change “${step.title}”`}
      className="flex flex-wrap items-center gap-0.5 px-1 pb-1"
    >
      {mayGo && (
        <Button
          variant="outline"
          size="small"
          className="mr-auto ml-1"
          icon={<Icon name="arrow-right" className="size-4" />}
          onClick={() => onUse('go')}
        >
          Go to this step
        </Button>
      )}
      <Tool label="Edit" icon={<Icon name="pencil" className="size-4.5" />} onUse={() => onUse('edit')} />
      <Tool
        label="Move up"
        icon={<WorkshopIcon name="up" className="size-4.5" />}
        isIdle={isFirst}
        onUse={() => onUse('up')}
      />
      <Tool
        label="Move down"
        icon={<WorkshopIcon name="down" className="size-4.5" />}
        isIdle={isLast}
        onUse={() => onUse('down')}
      />
      <Tool
        label="Duplicate"
        icon={<Icon name="copy" className="size-4.5" />}
        onUse={() => onUse('duplicate')}
      />
      <Tool
        label={step.isSkipped ? 'Do not skip' : 'Skip'}
        icon={<WorkshopIcon name={step.isSkipped ? 'play' : 'skip'} className="size-4.5" />}
        onUse={() => onUse('skip')}
      />
      <Tool label="Remove" icon={<Icon name="trash" className="size-4.5" />} onUse={() => onUse('remove')} />
    </div>
  );
}

type ToolProps = {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly isIdle?: boolean;
  readonly onUse: () => void;
};

/** It keeps the focus when it has nothing to do: whoever moves a step to the top by the keyboard stays there. */
function Tool({ label, icon, isIdle = false, onUse }: ToolProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      aria-disabled={isIdle}
      onClick={() => !isIdle && onUse()}
      className="size-8 aria-disabled:cursor-not-allowed aria-disabled:opacity-45"
    />
  );
}
