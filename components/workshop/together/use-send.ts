'use client';

import { useWorkshopStore } from '#components/workshop/use-workshop.ts';
import type { ParticipantCommand } from '#lib/workshop/command.ts';
import { useRoom } from './room-context.ts';

/** Sends what this person asks, and tells them when it was refused. */
export function useSend(): (command: ParticipantCommand) => void {
  const store = useWorkshopStore();
  const { notices } = useRoom();
  return (command) => {
    store.send(command).then((result) => {
      if (result.is === 'refused') notices.tell(result.why);
    });
  };
}
