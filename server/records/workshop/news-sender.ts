import type { BoardId } from '#lib/board/ids.ts';
import { type KeptWorkshop, newsOf } from '#lib/workshop/news-of.ts';
import type { WorkshopNews } from '#lib/workshop/view.ts';
import type { Later } from './later.ts';

export type NewsSender = {
  /** `kept`: a version that people see differently from the one before. */
  readonly tell: (boardId: BoardId, kept: KeptWorkshop) => void;
  /** Sends what is still to be told. */
  readonly stop: () => void;
};

/** After one piece of news the next waits so long, in milliseconds: a hundred people are done at the same moment. */
const PAUSE = 100;

type Pause = { readonly cancel: () => void; next: WorkshopNews | null };

/** Tells each board at once, and then no oftener than anybody could see; what is told is the latest. */
export function makeNewsSender(
  later: Later,
  send: (boardId: BoardId, news: WorkshopNews) => void,
): NewsSender {
  const pauses = new Map<BoardId, Pause>();

  const sendNow = (boardId: BoardId, news: WorkshopNews): void => {
    pauses.set(boardId, { next: null, cancel: later(() => goOn(boardId), PAUSE) });
    send(boardId, news);
  };

  const goOn = (boardId: BoardId): void => {
    const next = pauses.get(boardId)?.next;
    pauses.delete(boardId);
    if (next) sendNow(boardId, next);
  };

  return {
    tell: (boardId, kept) => {
      const pause = pauses.get(boardId);
      const news = newsOf(kept);
      if (!pause) sendNow(boardId, news);
      // The agenda goes along when it is in any of the versions that are told as one.
      else pause.next = pause.next?.agenda ? { ...news, agenda: kept.workshop.agenda } : news;
    },
    stop: () => {
      for (const [boardId, { cancel, next }] of pauses) {
        cancel();
        if (next) send(boardId, next);
      }
      pauses.clear();
    },
  };
}
