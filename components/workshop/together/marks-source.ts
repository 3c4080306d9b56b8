import type { OpenBoard } from '#components/board/board-context.ts';
import type { NoteMarks } from '#components/board/canvas/canvas-context.ts';
import type { ShownResults } from '#components/workshop/voting/shown-results.ts';
import { can } from '#lib/board/can.ts';
import { mayHaveDrafts } from './may-have-drafts.ts';
import { marksFor } from './note-marks.tsx';

/** What notes show of the workshop now; `null`: nothing, and then no note follows anything for it. */
export type MarksSource = {
  readonly get: () => NoteMarks | null;
  readonly subscribe: (listener: () => void) => () => void;
};

/** The buttons of an open vote, else the results that are shown, and which notes are in hiding. */
export function makeMarksSource(
  { workshop, session }: Pick<OpenBoard, 'workshop' | 'session'>,
  results: ShownResults,
): MarksSource {
  const votesShown = () => {
    if (workshop.get().view?.state.round) return can(session.getRole(), 'take-part') ? 'open' : 'none';
    return results.get() ? 'counted' : 'none';
  };
  return {
    get: () =>
      marksFor({ votes: votesShown(), drafts: mayHaveDrafts(workshop.get().view) ? 'some' : 'none' }),
    subscribe: (listener) => {
      const stops = [
        workshop.subscribe(listener),
        results.subscribe(listener),
        session.subscribeConnection(listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
