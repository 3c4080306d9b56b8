import { BottomBar } from './bottom-bar.tsx';
import { makeMarksSource } from './marks-source.ts';
import { openRoom, type RoomOptions } from './room.ts';
import { AtTop, OnBoard, OverBoard } from './room-parts.tsx';

/** A room with all that it draws, in one piece: this is fetched when it is first needed. */
export type WholeRoom = ReturnType<typeof openWholeRoom>;

export function openWholeRoom(options: RoomOptions) {
  const room = openRoom(options);
  return {
    room,
    noteMarks: makeMarksSource(options.board, room.results),
    ...{ OnBoard, OverBoard, AtTop, BottomBar },
  };
}
