'use client';

import type { ReactNode } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useDesk } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { WorkshopIcon, type WorkshopIconName } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import { visibleRect } from '#lib/geometry/view.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';
import { PanelSection } from './panel-section.tsx';

/** Where everybody looks and what they may do. */
export function SteeringPart({ state }: { readonly state: WorkshopState }) {
  const { desk } = useOpenBoard();
  const { ask, refusal } = useAsk();
  const isLocked = state.lock === 'locked';
  const areHidden = state.cursors === 'hidden';
  const summon = () => {
    const { view, viewport } = desk.get();
    return ask({ type: 'summon', view: visibleRect(view, viewport) });
  };
  return (
    <PanelSection title="Room" note={isLocked ? 'Board locked' : undefined}>
      <div className="grid grid-cols-1 gap-1.5">
        <Tool icon="bring-here" onUse={() => void summon()}>
          Bring everyone here
        </Tool>
        <SpotlightTool state={state} onAsk={(command) => void ask(command)} />
        <div className="grid grid-cols-2 gap-1.5">
          <Tool
            icon={isLocked ? 'unlock' : 'lock'}
            onUse={() => void ask({ type: isLocked ? 'unlock-board' : 'lock-board' })}
          >
            {isLocked ? 'Unlock board' : 'Lock board'}
          </Tool>
          <Tool
            icon={areHidden ? 'cursor' : 'no-cursor'}
            onUse={() => void ask({ type: areHidden ? 'show-cursors' : 'hide-cursors' })}
          >
            {areHidden ? 'Show cursors' : 'Hide cursors'}
          </Tool>
        </div>
      </div>
      <Refusal why={refusal} />
    </PanelSection>
  );
}

type SpotlightToolProps = {
  readonly state: WorkshopState;
  readonly onAsk: (
    command: Extract<Parameters<ReturnType<typeof useAsk>['ask']>[0], { type: 'spotlight' }>,
  ) => void;
};

/** Shows everybody the selected note, or the block in hand, and takes the light off again. */
function SpotlightTool({ state: { spotlight }, onAsk }: SpotlightToolProps) {
  const note = useDesk(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined));
  const block = useDesk((desk) => desk.block);
  if (spotlight)
    return (
      <Tool icon="spotlight" isOn onUse={() => onAsk({ type: 'spotlight', on: null })}>
        Take the spotlight off
      </Tool>
    );
  return (
    <Tool
      icon="spotlight"
      onUse={() => onAsk({ type: 'spotlight', on: note ? { is: 'note', note } : { is: 'block', block } })}
    >
      {note ? 'Spotlight the selected note' : `Spotlight ${blockTitles[block]}`}
    </Tool>
  );
}

type ToolProps = {
  readonly icon: WorkshopIconName;
  readonly isOn?: boolean;
  readonly onUse: () => void;
  readonly children: ReactNode;
};

function Tool({ icon, isOn = false, onUse, children }: ToolProps) {
  return (
    <Button
      variant="outline"
      size="small"
      icon={<WorkshopIcon name={icon} className="size-4.5 text-muted" />}
      onClick={onUse}
      className={`min-w-0 justify-start ${isOn ? 'border-accent' : ''}`}
    >
      <span className="truncate">{children}</span>
    </Button>
  );
}
