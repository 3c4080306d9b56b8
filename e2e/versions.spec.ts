import { expect } from '@playwright/test';
import { VersionsPanel } from './pages/versions-panel.ts';
import { story } from './story.ts';

story('two people walk back, compare, restore, and restore back', async ({ person }) => {
  story.slow();
  const anna = await person('Anna');
  const ben = await person('Ben');
  const hers = await anna.startBoard();
  const his = await ben.join(await hers.shareLink('editor'));
  const versions = new VersionsPanel(anna.page);
  const theirs = new VersionsPanel(ben.page);

  await story.step('a state is named, and the other one hears of it', async () => {
    await hers.writeNote('channels', 'Stands at stops');
    await hers.writeNote('cost-structure', 'Paper');
    await hers.isSaved();
    await theirs.open();
    await versions.open();
    await versions.nameNow('Before the talk');
    await expect(theirs.version('Before the talk')).toContainText('Anna');
    await theirs.button('Close versions').click();
  });

  await story.step('the board goes on', async () => {
    await his.openNote('Stands at stops');
    await ben.page.keyboard.press('End');
    await ben.page.keyboard.type(' and stations');
    await his.stopWriting();
    await his.note('Paper').click();
    await ben.page.keyboard.press('Delete');
    await his.writeNote('key-resources', 'Permits');
    await his.isSaved();
    await expect(hers.note('Permits')).toBeVisible();
  });

  await story.step('the board as it was is drawn for her alone, and cannot be edited', async () => {
    await versions.look('Before the talk');
    await expect(versions.pastNote('Paper')).toBeVisible();
    await expect(versions.pastNotes).toHaveCount(2);
    await versions.pastNote('Paper').click();
    await anna.page.keyboard.press('Delete');
    await versions.pastNote('Paper').dblclick();
    await expect(hers.editor).toHaveCount(0);
    await expect(theirs.banner).toHaveCount(0);
    await his.writeNote('channels', 'Phone edition', 0.7);
    await expect(versions.pastNotes).toHaveCount(2);
    await versions.backToNow();
    await expect(hers.note('Phone edition')).toBeVisible();
    await expect(hers.note('Permits')).toBeVisible();
  });

  await story.step('every change can be walked to', async () => {
    await versions.button('One change back').click();
    await expect(versions.banner).toContainText('You are looking at');
    const slider = versions.region.getByRole('slider', { name: 'Moment' });
    await slider.press('Home');
    await expect(versions.pastNotes).toHaveCount(0);
    await slider.press('End');
    await expect(versions.banner).toHaveCount(0);
  });

  await story.step('what changed is drawn and listed, with who did it', async () => {
    await versions.compareWithNow('Before the talk');
    const { region } = versions;
    await expect(region.getByRole('status').filter({ hasText: 'Notes:' })).toHaveText(
      'Notes: 2 added, 1 reworded, 1 dropped.',
    );
    const reworded = region.getByRole('listitem').filter({ hasText: 'Reworded' });
    await expect(reworded).toContainText('Ben');
    await expect(reworded.locator('ins')).toHaveText(' and stations');
    await expect(versions.pastNote('Permits')).toContainText('Added');
    await expect(versions.pastNote('Paper')).toContainText('Dropped');
    await region
      .getByRole('group', { name: 'Show only' })
      .getByRole('button', { name: /^Dropped/ })
      .click();
    await expect(region.getByRole('listitem')).toHaveCount(1);
    await region
      .getByRole('listitem')
      .getByRole('button', { name: /^Dropped/ })
      .click();
    await expect(versions.pastNote('Paper')).toBeInViewport();
  });

  await story.step('one note is restored', async () => {
    await versions.button('Restore this note').click();
    await versions.confirm('Restore this note?');
    await expect(his.note('Paper')).toBeVisible();
    await expect(his.note('Permits')).toBeVisible();
    await expect(versions.region.getByRole('status').filter({ hasText: 'Notes:' })).toHaveText(
      'Notes: 2 added, 1 reworded.',
    );
    await versions.button('All versions').click();
  });

  await story.step('the whole board is restored, for everybody', async () => {
    await versions.version('Before the talk').getByRole('button', { name: 'Restore', exact: true }).click();
    await versions.confirm('Restore the board?');
    await expect(anna.page.getByText('The board is as it was on')).toBeVisible();
    for (const board of [hers, his]) {
      await expect(board.notes).toHaveCount(2);
      await expect(board.note('Permits')).toHaveCount(0);
      await expect(board.note('and stations')).toHaveCount(0);
    }
    await theirs.open();
    await expect(theirs.version('Before something was restored').first()).toContainText('Anna');
  });

  await story.step('and restored back, by the version that was kept', async () => {
    const kept = theirs.version('Before something was restored').first();
    await kept.getByRole('button').first().click();
    await expect(theirs.pastNote('Permits')).toBeVisible();
    await kept.getByRole('button', { name: 'Restore', exact: true }).click();
    await theirs.confirm('Restore the board?');
    for (const board of [hers, his]) {
      await expect(board.note('Permits')).toBeVisible();
      await expect(board.note('Stands at stops and stations')).toBeVisible();
      await expect(board.notes).toHaveCount(4);
    }
  });

  await story.step('the activity tells it in sentences', async () => {
    await versions.button('Activity').click();
    await expect(versions.region).toContainText('Ben reworded “Stands at stops and stations”');
    await versions.region.getByRole('combobox', { name: 'Show' }).selectOption('key-resources');
    await expect(versions.region).toContainText('“Permits” to Key Resources');
    await expect(versions.region).not.toContainText('reworded');
  });
});

story('a note has a history of its own, and its words come back from there', async ({ person }) => {
  const anna = await person('Anna');
  const hers = await anna.startBoard();
  const versions = new VersionsPanel(anna.page);
  await hers.writeNote('channels', 'Stands');
  await hers.isSaved();
  await hers.openNote('Stands');
  await anna.page.keyboard.press('Control+a');
  await anna.page.keyboard.type('Kiosks');
  await hers.stopWriting();
  await hers.isSaved();
  await hers.note('Kiosks').click();
  await anna.page.getByRole('button', { name: 'History of this note' }).click();
  const dialog = anna.page.getByRole('dialog', { name: 'History of this note' });
  await expect(dialog).toContainText('Anna added it to Channels');
  await dialog.getByRole('button', { name: 'See the board then' }).first().click();
  await expect(versions.banner).toBeFocused();
  await expect(versions.pastNote('Kiosks')).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(versions.banner).toHaveCount(0);
});

story('a viewer walks through the past and cannot bring it back', async ({ person }) => {
  const anna = await person('Anna');
  const vera = await person('Vera');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Stands');
  await hers.isSaved();
  const versions = new VersionsPanel(anna.page);
  await versions.open();
  await versions.nameNow('First');
  const seen = new VersionsPanel(vera.page);
  await vera.join(await hers.shareLink('viewer'));
  await seen.open();
  await seen.look('First');
  await expect(seen.pastNote('Stands')).toBeVisible();
  await expect(seen.button('Compare')).toBeVisible();
  for (const name of ['Restore', 'Name this version', 'Rename', 'Take the name away'])
    await expect(seen.button(name)).toHaveCount(0);
  await expect(seen.banner.getByRole('button', { name: /Restore/ })).toHaveCount(0);
  await seen.button('Compare').click();
  await expect(seen.region).toContainText('No note changed.');
  await seen.backToNow();
  await seen.button('Close versions').click();
  await vera.board.note('Stands').click();
  await vera.page.getByRole('button', { name: 'History of this note' }).click();
  const dialog = vera.page.getByRole('dialog', { name: 'History of this note' });
  await expect(dialog).toContainText('Anna added it to Channels');
  await expect(dialog.getByRole('button', { name: 'Restore' })).toHaveCount(0);
});

story('a version is copied to a new board, and the original stays as it is', async ({ person }) => {
  const anna = await person('Anna');
  const hers = await anna.startBoard();
  const versions = new VersionsPanel(anna.page);
  await hers.writeNote('channels', 'Stands at stops');
  await hers.writeNote('cost-structure', 'Paper');
  await hers.isSaved();
  await versions.open();
  await versions.nameNow('Before the talk');
  await hers.note('Paper').click();
  await anna.page.keyboard.press('Delete');
  await hers.writeNote('key-resources', 'Permits');
  await hers.isSaved();
  const original = hers.id;

  await versions.look('Before the talk');
  await versions.copyToNewBoard('Before the talk', 'The other way');
  await versions.region.getByRole('link', { name: 'Open the new board' }).click();
  await anna.page.waitForURL((url) => !url.pathname.includes(original));
  await hers.isOpen();
  await expect(anna.page).toHaveTitle(/^The other way/);
  await expect(hers.notes).toHaveCount(2);
  await hers.noteIsIn('Stands at stops', 'channels');
  await hers.noteIsIn('Paper', 'cost-structure');
  await hers.note('Paper').click();
  await anna.page.keyboard.press('Delete');
  await hers.isSaved();

  await anna.page.goto(`/b/${original}`);
  await hers.isOpen();
  await expect(hers.notes).toHaveCount(2);
  await expect(hers.note('Stands at stops')).toBeVisible();
  await expect(hers.note('Permits')).toBeVisible();
});

story('the connection breaks while versions are looked at, and comes back', async ({ person, wire }) => {
  const anna = await person('Anna');
  const ben = await person('Ben', { url: wire.url });
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Stands');
  await hers.isSaved();
  const versions = new VersionsPanel(anna.page);
  await versions.open();
  await versions.nameNow('First');
  await hers.writeNote('cost-structure', 'Paper');
  await hers.isSaved();
  await versions.nameNow('Second');
  const his = await ben.join(await hers.shareLink('editor'));
  const seen = new VersionsPanel(ben.page);
  await his.openNote('Stands');
  await his.stopWriting();
  await seen.open();
  await seen.look('First');
  await expect(seen.pastNotes).toHaveCount(1);
  ben.expectErrors(/WebSocket|ws:\/\/|ERR_|Failed to load resource|NetworkError/);

  await story.step('he is told, and what he sees stays', async () => {
    wire.cut();
    await expect(seen.region).toContainText('You are offline.');
    await expect(seen.version('Second')).toBeVisible();
    await expect(seen.pastNote('Stands')).toBeVisible();
  });

  await story.step('nothing that needs the others is done, and each says so', async () => {
    await seen.version('First').getByRole('button', { name: 'Restore', exact: true }).click();
    const dialog = ben.page.getByRole('dialog', { name: 'Restore the board?' });
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(dialog).toContainText('Ninefold cannot be reached');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await seen.version('Second').getByRole('button', { name: 'Second' }).click();
    await expect(seen.banner).toContainText('Ninefold cannot be reached');
    await seen.backToNow();
  });

  await story.step('his own work goes on', async () => {
    await his.writeNote('key-resources', 'Written on the train');
    await expect(his.status).toHaveText(/^Offline/);
    await hers.writeNote('key-partnerships', 'Written at home');
    await versions.nameNow('Third');
  });

  await story.step('back online everything is there, and works again', async () => {
    wire.mend();
    await his.isSaved();
    await expect(seen.region).not.toContainText('You are offline.');
    await expect(seen.version('Third')).toBeVisible();
    for (const board of [hers, his]) {
      await expect(board.note('Written on the train')).toBeVisible();
      await expect(board.note('Written at home')).toBeVisible();
      await expect(board.notes).toHaveCount(4);
    }
    await seen.look('Second');
    await expect(seen.pastNotes).toHaveCount(2);
    await seen.version('Second').getByRole('button', { name: 'Restore', exact: true }).click();
    await seen.confirm('Restore the board?');
    for (const board of [hers, his]) await expect(board.notes).toHaveCount(2);
  });
});

story('a comparison with now says when the board has gone on', async ({ person }) => {
  const anna = await person('Anna');
  const ben = await person('Ben');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Stands');
  await hers.isSaved();
  const versions = new VersionsPanel(anna.page);
  await versions.open();
  await versions.nameNow('First');
  const his = await ben.join(await hers.shareLink('editor'));
  await his.writeNote('cost-structure', 'Paper');
  await his.isSaved();
  await versions.compareWithNow('First');
  const summary = versions.region.getByRole('status').filter({ hasText: 'Notes:' });
  await expect(summary).toHaveText('Notes: 1 added.');
  await expect(versions.button('Compare again')).toHaveCount(0);

  await his.writeNote('key-resources', 'Permits');
  await expect(versions.region).toContainText('The board has changed since.');
  await expect(summary).toHaveText('Notes: 1 added.');
  await versions.button('Compare again').click();
  await expect(summary).toHaveText('Notes: 2 added.');
  await expect(versions.pastNote('Permits')).toContainText('Added');
  await expect(versions.button('Compare again')).toHaveCount(0);
});

story('versions by the keyboard alone', async ({ person }) => {
  const anna = await person('Anna');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Stands');
  await hers.isSaved();
  const versions = new VersionsPanel(anna.page);
  const { keyboard } = anna.page;
  const opener = anna.page.getByRole('button', { name: 'Version history' });
  const focused = anna.page.locator(':focus');

  await opener.focus();
  await keyboard.press('Enter');
  await expect(versions.region.getByRole('heading', { name: 'Versions' })).toBeFocused();
  await versions.button('Name this version').focus();
  await keyboard.press('Enter');
  await keyboard.type('One');
  await keyboard.press('Enter');
  await expect(versions.version('One')).toBeVisible();
  await expect(versions.button('Name this version')).toBeFocused();

  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(versions.banner).toContainText('You are looking at');
  await keyboard.press('Tab');
  await expect(focused).toHaveText('Restore');
  await keyboard.press('Enter');
  const dialog = anna.page.getByRole('dialog', { name: 'Restore the board?' });
  await expect(dialog.getByRole('button', { name: 'Restore' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(focused).toHaveText('Restore');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(versions.region.getByRole('heading', { name: 'What changed' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(versions.banner).toHaveCount(0);
  await expect(focused).not.toHaveCount(0);
  await keyboard.press('Escape');
  await expect(versions.region).toHaveCount(0);
  await expect(opener).toBeFocused();
});
