import type { BoardPoint } from '../../../lib/geometry/point.ts';
import type { Rect } from '../../../lib/geometry/rect.ts';
import { visibleRect } from '../../../lib/geometry/view.ts';
import { nearestNotes, SCREEN } from '../notes/views.ts';
import type { NotePlace } from '../pages/bench-page.ts';
import type { Scenario, Stage } from './scenario.ts';

const MOVERS = 10;
/** How far cursors and notes go, in board units. */
const CURSOR_RADIUS = 180;
const NOTE_REACH = 80;
/** Each of them takes its own time, so that they do not all stand still at once. */
const ROUNDS = [1, 2, 3];

/** For each frame where each person points: circles round places all over the screen. */
function cursorFrames({ data, count }: Stage, people: number): readonly (readonly BoardPoint[])[] {
  const seen = visibleRect(data.working, SCREEN);
  const homes = Array.from({ length: people }, (_, index) => spread(seen, index, people));
  return frames(count, (share) => homes.map((home, index) => onCircle(home, CURSOR_RADIUS, index, share)));
}

/** For each frame where ten notes in view are; in the last one they are back. */
function noteFrames({ data, count }: Stage): readonly (readonly NotePlace[])[] {
  const moved = nearestNotes(data.notes, data.working).slice(0, MOVERS);
  return frames(count, (share) =>
    moved.map(({ id, x, y }, index) => ({ id, ...aside({ x, y }, index, share) })),
  );
}

function frames<T>(count: number, at: (share: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => at((index + 1) / count));
}

/** A circle through `home`, which is where it begins and ends. */
function onCircle(home: BoardPoint, radius: number, index: number, share: number): BoardPoint {
  const angle = 2 * Math.PI * share * (ROUNDS[index % ROUNDS.length] ?? 1);
  return { x: home.x + radius * Math.sin(angle), y: home.y + radius * (1 - Math.cos(angle)) };
}

/** A curve to the left and up from `home` and back: a note that went right or down might make its block grow. */
function aside(home: BoardPoint, index: number, share: number): BoardPoint {
  const angle = 2 * Math.PI * share * (ROUNDS[index % ROUNDS.length] ?? 1);
  return {
    x: home.x - (NOTE_REACH / 2) * (1 - Math.cos(angle)),
    y: home.y - (NOTE_REACH / 2) * (1 - Math.cos(2 * angle)),
  };
}

/** Places that fill the rectangle evenly, whatever their number. */
function spread({ x, y, w, h }: Rect, index: number, count: number): BoardPoint {
  const columns = Math.ceil(Math.sqrt((count * w) / h));
  const rows = Math.ceil(count / columns);
  return {
    x: x + (w * ((index % columns) + 0.5)) / columns,
    y: y + (h * (Math.floor(index / columns) + 0.5)) / rows - CURSOR_RADIUS,
  };
}

async function look({ bench, data }: Stage): Promise<void> {
  await bench.evaluate(({ page }, view) => page.setView(view), data.working);
}

/** Plays what `prepare` made ready, so many times a second, as messages arrive. */
async function play({ bench }: Stage, count: number, hertz: number): Promise<void> {
  await bench.evaluate(({ play: playBack }, [messages, rate]) => playBack(messages, rate), [
    count,
    hertz,
  ] as const);
}

/** They would be in the way of what comes next. */
async function sendAway({ bench }: Stage): Promise<void> {
  await bench.evaluate(({ page }) => page.sendAway());
}

function cursors(people: number, hertz: number): Scenario {
  const messages = ({ count }: Stage) => Math.round((count * hertz) / 60);
  return {
    key: people === 20 ? 'cursors-20' : 'cursors-50',
    title: `${people} cursors at ${hertz} Hz`,
    prepare: async (stage) => {
      await look(stage);
      const made = cursorFrames({ ...stage, count: messages(stage) }, people);
      await stage.bench.evaluate((bench, points) => {
        bench.playback = bench.page.playCursors(points);
        // The people come before the measurement: it is about their moves.
        bench.playback(0);
      }, made);
    },
    act: (stage) => play(stage, messages(stage), hertz),
    check: sendAway,
  };
}

export const peopleScenarios: readonly Scenario[] = [
  cursors(20, 30),
  cursors(50, 60),
  {
    key: 'remote-drags',
    title: 'ten remote drags a frame',
    prepare: async (stage) => {
      await look(stage);
      await stage.bench.evaluate((bench, places) => {
        bench.playback = bench.page.playDrags?.(places) ?? null;
      }, noteFrames(stage));
    },
    act: (stage) => play(stage, stage.count, 60),
    check: sendAway,
    suits: ({ isOwn }) => isOwn,
  },
  {
    key: 'remote-moves',
    title: 'ten remote moves a frame',
    prepare: async (stage) => {
      await look(stage);
      await stage.bench.evaluate((bench, places) => {
        bench.playback = bench.page.playMoves(places);
      }, noteFrames(stage));
    },
    act: (stage) => play(stage, stage.count, 60),
    check: sendAway,
  },
];
