import { expect } from '@playwright/test';
import { RecapPage } from './pages/recap-page.ts';
import type { StepWishes } from './pages/workshop-panel.ts';
import { freePort } from './server/free-port.ts';
import { story } from './story.ts';

const lostConnection = /WebSocket|ws:\/\/|ERR_|Failed to load resource|Failed to fetch|NetworkError/;

const fourSteps: readonly StepWishes[] = [
  { title: 'Write alone', mode: 'private', blocks: ['customer-segments'] },
  { title: 'Lay them out', mode: 'reveal', blocks: ['customer-segments'] },
  { title: 'Choose', mode: 'vote', blocks: ['customer-segments'], dots: 2 },
  { title: 'Talk', mode: 'discuss', blocks: ['customer-segments'] },
];

story(
  'three people write alone, see all notes at once, vote in secret and get a recap',
  async ({ person }) => {
    story.slow();
    const anna = await person('Anna');
    const ben = await person('Ben');
    const cleo = await person('Cleo');
    const hers = await anna.startBoard();
    const link = await hers.shareLink('editor');
    const his = await ben.join(link);
    const theirs = await cleo.join(link);

    await story.step('the facilitator plans four steps and starts', async () => {
      await anna.workshop.plan(fourSteps);
      await anna.workshop.press('Start workshop');
      for (const each of [anna, ben, cleo]) await each.workshop.isOn('Write alone');
      for (const each of [anna, ben, cleo]) await expect(each.workshop.clock).toBeVisible();
      const times = await Promise.all([anna, ben, cleo].map((each) => each.workshop.secondsLeft()));
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
    });

    await story.step('who writes alone is read by nobody else', async () => {
      await his.addNote('Commuters');
      await theirs.addNote('Tourists');
      await his.isSaved();
      await theirs.isSaved();
      await expect(his.note('Commuters').getByLabel('Only you')).toBeAttached();
      await expect(anna.workshop.region).toContainText('2 notes');
      await expect(his.notes).toHaveCount(1);
      await expect(theirs.notes).toHaveCount(1);
      await expect(hers.notes).toHaveCount(0);
    });

    await story.step('all notes come onto the board at once, beside each other', async () => {
      await anna.workshop.goOn('Lay them out');
      await anna.workshop.press('Reveal notes');
      for (const board of [hers, his, theirs]) {
        await expect(board.note('Commuters')).toBeVisible();
        await expect(board.note('Tourists')).toBeVisible();
        await expect(board.notes).toHaveCount(2);
      }
      await hers.noteIsIn('Commuters', 'customer-segments');
      await hers.noteIsIn('Tourists', 'customer-segments');
      await expect(his.undo).toHaveCount(0);
      await ben.page.keyboard.press('Control+z');
      await expect(hers.notes).toHaveCount(2);
    });

    await story.step('votes are secret until they are counted', async () => {
      await anna.workshop.goOn('Choose');
      const vote = ben.workshop.voteOn(his.note('Commuters'));
      await vote.click();
      await vote.click();
      await expect(ben.workshop.tools).toContainText('0 of 2');
      await cleo.workshop.voteOn(theirs.note('Commuters')).click();
      await cleo.workshop.voteOn(theirs.note('Tourists')).click();
      await expect(cleo.workshop.tools).toContainText('0 of 2');
      await ben.workshop.tools.getByRole('button', { name: "I'm finished voting" }).click();
      await expect(anna.workshop.region).toContainText('1 of 3 have finished');
      // Neither the facilitator nor the other voter sees a number that is not their own.
      await expect(hers.note('Commuters')).not.toContainText(/\d/);
      await expect(anna.workshop.region).not.toContainText('Commuters');
      await anna.workshop.press('Close vote');
      for (const board of [hers, his, theirs]) {
        await expect(board.note('Commuters').getByRole('img', { name: /^3 dots/ })).toBeAttached();
        await expect(board.note('Tourists').getByRole('img', { name: /^1 dot/ })).toBeAttached();
      }
    });

    await story.step('in a discussion only the facilitator changes the board', async () => {
      await anna.workshop.goOn('Talk');
      await his.note('Tourists').dblclick();
      await expect(his.editor).toHaveCount(0);
      await hers.openNote('Tourists');
      await anna.page.keyboard.press('End');
      await anna.page.keyboard.type(' by train');
      await hers.stopWriting();
      await expect(his.note('Tourists by train')).toBeVisible();
    });

    await story.step('hands, being done, and everybody brought to one view', async () => {
      await ben.workshop.tools.getByRole('button', { name: 'Raise hand' }).click();
      await cleo.workshop.tools.getByRole('button', { name: "I'm done" }).click();
      await expect(anna.workshop.region.getByRole('button', { name: 'Lower hand of Ben' })).toBeVisible();
      await anna.workshop.press('Bring everyone here');
      await expect(ben.page.getByText('Anna brought everyone here')).toBeVisible();
      await anna.workshop.press('Lock board');
      await expect(ben.workshop.tools).toContainText('Board locked');
      await anna.workshop.press('Unlock board');
      await expect(ben.workshop.tools).not.toContainText('Board locked');
    });

    await story.step('the recap says what happened', async () => {
      await anna.workshop.region.getByRole('textbox', { name: /decided/ }).fill('Commuters come first');
      await anna.workshop.press('Add decision');
      await anna.workshop.press('End workshop');
      await anna.workshop.region.getByRole('group').getByRole('button', { name: 'End workshop' }).click();
      await anna.workshop.region.getByRole('link', { name: 'Open the recap' }).click();
      const recap = new RecapPage(anna.page);
      await recap.isOpen();
      for (const { title } of fourSteps) await expect(recap.main).toContainText(title);
      for (const name of ['Anna', 'Ben', 'Cleo']) await expect(recap.main).toContainText(name);
      await expect(recap.main).toContainText('Commuters come first');
      await expect(recap.main).toContainText('Tourists by train');
      await expect(anna.page.getByRole('contentinfo')).toContainText('Strategyzer');
    });
  },
);

story(
  'who reloads in the middle of a step is in it again, with the same time and the own notes',
  async ({ person }) => {
    const anna = await person('Anna');
    const ben = await person('Ben');
    const hers = await anna.startBoard();
    const his = await ben.join(await hers.shareLink('editor'));
    await anna.workshop.plan([{ title: 'Write alone', mode: 'private', blocks: ['channels'], minutes: 20 }]);
    await anna.workshop.press('Start workshop');
    await ben.workshop.isOn('Write alone');
    await his.addNote('Stands at stops');
    await his.isSaved();
    await ben.page.reload();
    await his.isOpen();
    await ben.workshop.isOn('Write alone');
    await expect(his.note('Stands at stops')).toBeVisible();
    await expect(hers.notes).toHaveCount(0);
    const [one, other] = await Promise.all([anna.workshop.secondsLeft(), ben.workshop.secondsLeft()]);
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1);

    await story.step('and who has left is revealed too', async () => {
      await ben.page.goto('about:blank');
      await anna.workshop.press('Reveal notes');
      await expect(hers.note('Stands at stops')).toBeVisible();
    });
  },
);

story(
  'a restart of the server in the middle of a step neither stops nor moves the clock',
  async ({ person, startAgain }) => {
    story.slow();
    const port = await freePort();
    const first = await startAgain({ port, by: 'node' });
    const anna = await person('Anna', { url: first.url });
    const ben = await person('Ben', { url: first.url });
    for (const each of [anna, ben]) each.expectErrors(lostConnection);
    const hers = await anna.startBoard();
    const his = await ben.join(await hers.shareLink('editor'));
    await anna.workshop.plan([
      { title: 'Write alone', mode: 'private', blocks: ['channels'], minutes: 30 },
      { title: 'Talk', mode: 'discuss', blocks: [] },
    ]);
    await anna.workshop.press('Start workshop');
    await ben.workshop.isOn('Write alone');
    await his.addNote('Stands at stops');
    await his.isSaved();
    const endsAt = async () => Date.now() / 1_000 + (await ben.workshop.secondsLeft());
    const before = await endsAt();

    expect(await first.end('SIGTERM'), first.log()).toBe(0);
    await expect(his.status).toHaveText(/^Offline/);
    await startAgain({ port, by: 'node' });
    for (const board of [hers, his]) await board.isSaved();
    await ben.workshop.isOn('Write alone');
    expect(Math.abs((await endsAt()) - before)).toBeLessThanOrEqual(2);
    await expect(his.note('Stands at stops')).toBeVisible();
    await anna.workshop.goOn('Talk');
    await ben.workshop.isOn('Talk');
  },
);
