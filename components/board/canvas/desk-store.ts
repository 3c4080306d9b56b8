import type { Desk } from '#lib/tools/desk.ts';
import type { DeskEvent } from '#lib/tools/desk-event.ts';

/** The desk of the open board, and the one way in which anything happens to it. */
export type DeskStore = {
  readonly get: () => Desk;
  /** Called at once after each change. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: DeskEvent) => void;
};
