import type { ScreenPoint } from '../../../lib/geometry/point.ts';
import { paced } from '../measure/hand.ts';
import { nearestNotes } from '../notes/views.ts';
import type { Scenario, Stage } from './scenario.ts';

/** Of the circle that the pointer goes round, in CSS pixels, and how often it does. */
const RADIUS = 150;
const ROUNDS = 1.75;
const HUNDRED = 100;
/** CSS pixels that a dropped note must be from where it was: a canvas may move it a little to keep it in place. */
const LEAST_MOVE = RADIUS / 2;

/** From one drag to the next another note, so that none is taken that a dropped one covers. */
type Taken = { readonly note: number; readonly others: number };

async function dragRound(stage: Stage, { note }: Taken): Promise<void> {
  const { hand, count } = stage;
  const start = await middleOf(stage, note);
  await hand.press(start);
  const pathAt = (index: number) => {
    const angle = (2 * Math.PI * ROUNDS * (index + 1)) / count;
    return { x: start.x + RADIUS * Math.sin(angle), y: start.y + RADIUS * (1 - Math.cos(angle)) };
  };
  await paced(count, (index) => hand.dragTo(pathAt(index)));
  await hand.release(pathAt(count - 1));
}

async function lookAndSelect(stage: Stage, { note, others }: Taken): Promise<void> {
  const { bench, hand, data } = stage;
  const ids = others === 0 ? [] : idsOf(stage, others);
  await bench.evaluate(({ page }, view) => page.setView(view), data.working);
  await bench.evaluate(({ page }, chosen) => page.select(chosen), ids);
  await hand.moveTo(await middleOf(stage, note));
}

/** The note was moved, and with it the last of the selected ones. */
async function isMoved(stage: Stage, { note, others }: Taken): Promise<void> {
  const ids = [...idsOf(stage, note + 1).slice(note), ...idsOf(stage, others).slice(-1)];
  for (const id of ids) {
    const before = stage.data.notes.find((each) => each.id === id);
    const rect = await stage.bench.evaluate(({ page }, wanted) => page.screenRect(wanted), id);
    if (!before || !rect) throw new Error(`The note ${id} is gone.`);
    const { working } = stage.data;
    const offset = await stage.bench.evaluate(({ page }) => page.getView());
    const x = rect.x - (before.x - offset.x) * working.zoom;
    const y = rect.y - (before.y - offset.y) * working.zoom;
    if (Math.hypot(x, y) < LEAST_MOVE) throw new Error(`The note ${id} was not dragged.`);
  }
}

async function middleOf({ bench, data }: Stage, note: number): Promise<ScreenPoint> {
  const id = nearestNotes(data.notes, data.working)[note]?.id ?? '';
  const rect = await bench.evaluate(({ page }, wanted) => page.screenRect(wanted), id);
  if (!rect) throw new Error(`The note ${id} is not on the page.`);
  return { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
}

function idsOf({ data }: Stage, count: number): readonly string[] {
  return nearestNotes(data.notes, data.working)
    .slice(0, count)
    .map(({ id }) => id);
}

const one: Taken = { note: 0, others: 0 };
const hundred: Taken = { note: 4, others: HUNDRED };

export const dragScenarios: readonly Scenario[] = [
  {
    key: 'drag-one',
    title: 'drag one',
    prepare: (stage) => lookAndSelect(stage, one),
    act: (stage) => dragRound(stage, one),
    check: (stage) => isMoved(stage, one),
  },
  {
    key: 'drag-hundred',
    title: 'drag a hundred',
    prepare: (stage) => lookAndSelect(stage, hundred),
    act: (stage) => dragRound(stage, hundred),
    check: (stage) => isMoved(stage, hundred),
  },
];
