import type { FollowPerson } from '#components/board/follow-person.ts';
import type { BoardDesk } from '#components/board/make-board-desk.ts';
import type { Size } from '#lib/geometry/point.ts';
import type { View } from '#lib/geometry/view.ts';

export type ViewMover = {
  /**
   * `at-once`: everyone is moved now, whoever they follow. `when-free`: once the page has settled and this person
   * neither writes nor drags; who follows somebody comes along with them. Either waits for a canvas with a size.
   */
  readonly move: (viewFor: (viewport: Size) => View, patience: 'at-once' | 'when-free') => void;
  readonly close: () => void;
};

/** Moves a person's view for them. A later move takes the place of one that still waits. */
export function makeViewMover(desk: BoardDesk, follow: FollowPerson): ViewMover {
  let stopWaiting = () => {};

  return {
    move: (viewFor, patience) => {
      const attempt = () => {
        const { viewport, editing, gesture } = desk.get();
        if (viewport.w <= 0 || viewport.h <= 0) return false;
        if (patience === 'when-free' && (editing !== null || gesture.kind !== 'idle')) return false;
        stopWaiting();
        if (patience === 'when-free' && follow.get() !== null) return true;
        follow.stop();
        desk.glide(viewFor(viewport));
        return true;
      };
      const attemptOrWait = () => {
        if (!attempt()) stopWaiting = desk.subscribe(attempt);
      };
      stopWaiting();
      if (patience === 'at-once') attemptOrWait();
      else stopWaiting = afterLayout(attemptOrWait);
    },
    close: () => stopWaiting(),
  };
}

/** Calls `act` once what is drawn now has its size, such as a panel that takes part of the window. */
function afterLayout(act: () => void): () => void {
  let handle = requestAnimationFrame(() => {
    handle = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(handle);
}
