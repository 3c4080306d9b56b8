import { setTimeout as sleep } from 'node:timers/promises';
import { paced } from '../measure/hand.ts';
import { nearestNotes } from '../notes/views.ts';
import type { Scenario, Stage } from './scenario.ts';

/** The note that is written: a short one near the middle, but none of those that are dragged. */
const MOST_LETTERS = 30;
const DRAGGED = 10;
const phrase = 'people who read on their way to work and ';
/** A double-click is two clicks within this, in milliseconds. */
const BETWEEN_CLICKS = 60;

function noteIn({ data }: Stage): string {
  const note = nearestNotes(data.notes, data.working)
    .slice(DRAGGED)
    .find(({ text }) => text.length <= MOST_LETTERS);
  if (!note) throw new Error('There is no short note.');
  return note.id;
}

/** Opens the note by a double-click and waits for its text to take letters. */
async function open(stage: Stage): Promise<void> {
  const { bench, hand, data, tab } = stage;
  const id = noteIn(stage);
  await bench.evaluate(({ page }, view) => page.setView(view), data.working);
  await bench.evaluate(({ page }) => page.select([]));
  const rect = await bench.evaluate(({ page }, wanted) => page.screenRect(wanted), id);
  if (!rect) throw new Error(`The note ${id} is not on the page.`);
  const middle = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
  await hand.moveTo(middle);
  await sleep(BETWEEN_CLICKS);
  for (const clicks of [1, 2]) {
    await hand.press(middle, clicks);
    await hand.release(middle, clicks);
    await sleep(BETWEEN_CLICKS);
  }
  await tab.page.waitForFunction(
    () =>
      document.activeElement instanceof HTMLTextAreaElement ||
      (document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable),
  );
}

export const writeScenario: Scenario = {
  key: 'typing',
  title: 'typing in a note',
  prepare: open,
  act: ({ hand, count }) => paced(count, (index) => hand.type(phrase.charAt(index % phrase.length))),
  check: async (stage) => {
    await stage.hand.key('Escape');
    await sleep(BETWEEN_CLICKS);
    const text = await stage.bench.evaluate(({ page }, id) => page.textOf(id), noteIn(stage));
    const letters = phrase.slice(0, 20);
    if (!text.includes(letters)) throw new Error(`What was typed is not in the note: “${text}”.`);
  },
};
