import type { SendResult, WorkshopStore } from '#components/workshop/workshop-store.ts';
import { clockOf } from './tick-clock.ts';

type TimeAdder = {
  /** Seconds, which may be negative. */
  readonly add: (seconds: number) => void;
};

/**
 * Sends one change of the clock after the other, each for the clock that the one before left. What is pressed
 * meanwhile is gathered: pressed quickly, five minutes are one change and not five, of which four come too late.
 */
export function makeTimeAdder(
  workshop: Pick<WorkshopStore, 'get' | 'send'>,
  tell: (result: SendResult) => void,
): TimeAdder {
  let waiting = 0;
  let isSending = false;

  const sendAll = async () => {
    isSending = true;
    while (waiting !== 0) {
      const seconds = waiting;
      waiting = 0;
      const clock = clockOf(workshop);
      if (clock) tell(await workshop.send({ type: 'add-time', seconds, clock }));
    }
    isSending = false;
  };

  return {
    add: (seconds) => {
      waiting += seconds;
      if (!isSending) void sendAll();
    },
  };
}
