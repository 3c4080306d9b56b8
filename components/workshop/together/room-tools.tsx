'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay } from '#components/board/use-desk.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { BallotStatus } from '#components/workshop/voting/ballot-status.tsx';
import { REACTION_PICKER_ID } from './reaction-picker.tsx';
import { ToolToggle } from './tool-toggle.tsx';
import { useSend } from './use-send.ts';

/** What everybody has in the tool bar while a workshop runs, and the sign that the board is locked. */
export function RoomTools() {
  const mayTakePart = useMay('take-part');
  const isRunning = useWorkshop(({ view }) => view?.state.phase.is === 'running');
  return (
    <>
      <LockSign />
      {isRunning && mayTakePart && <BallotStatus />}
      {isRunning && (
        <IconButton
          label="React"
          shortcut="E"
          aria-keyshortcuts="E"
          tooltipSide="above"
          icon={<WorkshopIcon name="react" />}
          popoverTarget={REACTION_PICKER_ID}
        />
      )}
      {isRunning && mayTakePart && <OwnSigns />}
    </>
  );
}

/** My raised hand, and that I am done with the step. */
function OwnSigns() {
  const { me } = useOpenBoard();
  const send = useSend();
  const step = useWorkshop(({ view }) => (view?.state.phase.is === 'running' ? view.state.phase.step : null));
  const hasHand = useWorkshop(({ view }) => view?.state.hands.includes(me.id) ?? false);
  const isDone = useWorkshop(({ view }) => view?.state.done.includes(me.id) ?? false);
  return (
    <>
      <ToolToggle
        icon="hand"
        label="Raise hand"
        pressed={hasHand}
        onPress={() => send({ type: hasHand ? 'lower-hand' : 'raise-hand' })}
      />
      <ToolToggle
        icon="done"
        label="I'm done"
        short="I'm done"
        pressed={isDone}
        onPress={() => {
          if (isDone) send({ type: 'take-back-done' });
          else if (step) send({ type: 'say-done', step });
        }}
      />
    </>
  );
}

function LockSign() {
  const isLocked = useWorkshop(({ view }) => view?.state.lock === 'locked');
  const mayRun = useMay('run-workshop');
  return (
    <span role="status" className="contents">
      {isLocked && (
        <span
          title={mayRun ? 'The others cannot change the board' : 'Only facilitators change the board now'}
          className="flex h-9 items-center gap-1.5 px-2 text-sm font-medium whitespace-nowrap text-warn"
        >
          <WorkshopIcon name="lock" />
          <span className="max-sm:sr-only">Board locked</span>
        </span>
      )}
    </span>
  );
}
