import type { OpenBoard } from '#components/board/board-context.ts';
import { focusedNote } from '#components/board/focused-note.ts';
import type { ThreadStore } from '../threads/thread-store.ts';

/** Begins what is asked for on the board, and opens the comments of the note with the focus. Returns what ends it. */
export function listenToDesk({ desk }: Pick<OpenBoard, 'desk'>, threads: ThreadStore): () => void {
  const showOfNote = () => {
    const note = focusedNote();
    const { threads: all, beginning } = threads.get();
    if (!note || beginning) return;
    const here = all.filter(
      ({ anchor, resolution }) => anchor.is === 'note' && anchor.note === note && resolution === null,
    );
    const first = here.find(({ isUnread }) => isUnread) ?? here[0];
    if (first) threads.open(first.id);
  };
  const stops = [
    desk.subscribeBegun((begun) => {
      threads.open(null);
      threads.begin(begun);
      desk.run('show-comments');
    }),
    desk.subscribeAction('show-comments', showOfNote),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
