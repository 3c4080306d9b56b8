import type { OpenBoard } from '#components/board/board-context.ts';
import { enterStep } from '#components/workshop/focus/enter-step.ts';
import type { RoomNotices } from '#components/workshop/together/room-notices.ts';
import { rectOf } from '#lib/board/board.ts';
import type { UserId } from '#lib/board/ids.ts';
import { fitRect } from '#lib/geometry/view.ts';
import type { Spotlight, Summons } from '#lib/workshop/workshop.ts';
import { fitInStage } from './fit-in-stage.ts';
import { makeViewMover } from './move-view.ts';
import { roomAbove } from './room-above.ts';
import { type Known, type RoomNews, roomNews } from './room-news.ts';

/** As near as another person's view is taken over. */
const NEAREST = 4;

type WatchRoomOptions = {
  readonly board: OpenBoard;
  readonly notices: RoomNotices;
  readonly nameOf: (user: UserId) => string;
  readonly known: Known;
};

/** Takes this person along: into each step, to the spotlight, and where everyone is brought. Returns what ends it. */
export function watchRoom({ board, notices, nameOf, known: first }: WatchRoomOptions): () => void {
  const { desk, follow, workshop, me } = board;
  const mover = makeViewMover(desk, follow);
  let known = first;

  const bring = ({ by, view }: Summons) => {
    if (by === me.id) return;
    const back = desk.get().view;
    mover.move((viewport) => fitRect(view, viewport, 0, NEAREST), 'at-once');
    notices.tellMoved(`${nameOf(by)} brought everyone here.`, back);
  };
  const lookAt = (on: Spotlight) => {
    const { board: notes, layout } = desk.scene();
    const note = on.is === 'note' ? notes.notes.get(on.note) : null;
    const rect = on.is === 'block' ? layout.blocks[on.block] : note && rectOf(note, layout);
    if (rect) mover.move((viewport) => fitInStage(rect, viewport, roomAbove()), 'at-once');
  };
  const come = (news: RoomNews) => {
    switch (news.kind) {
      case 'step':
        return enterStep(desk, mover, news.step);
      case 'spotlight':
        return lookAt(news.on);
      case 'summons':
        return bring(news.summons);
      default:
        return news satisfies never;
    }
  };
  const look = () => {
    const { view } = workshop.get();
    const news = roomNews(known, view);
    known = { view };
    for (const each of news) come(each);
  };
  look();
  const stop = workshop.subscribe(look);
  return () => {
    stop();
    mover.close();
  };
}
