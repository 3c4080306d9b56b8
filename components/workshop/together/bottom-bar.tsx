'use client';

import type { ToolBar } from '#components/board/tool-bar.tsx';
import { useMay } from '#components/board/use-desk.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { ParticipantTools } from './participant-tools.tsx';
import { RoomTools } from './room-tools.tsx';

/**
 * The tool bar: who takes part in a running workshop has only what its steps may ask of them. The others' is given:
 * the first screen has it already.
 */
export function BottomBar({ whole: WholeBar }: { readonly whole: typeof ToolBar }) {
  const mayRun = useMay('run-workshop');
  const mayTakePart = useMay('take-part');
  const isRunning = useWorkshop(({ view }) => view?.state.phase.is === 'running');
  if (isRunning && mayTakePart && !mayRun) return <ParticipantTools />;
  return (
    <WholeBar>
      <RoomTools />
    </WholeBar>
  );
}
