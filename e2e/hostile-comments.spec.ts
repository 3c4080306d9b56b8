import { expect, type Locator, type Page } from '@playwright/test';
import { hostileAddresses, hostileTexts } from '#lib/review/testing/hostile-texts.ts';
import { textIn } from './access/sign-in-guest.ts';
import type { Person } from './person.ts';
import { story } from './story.ts';

/** A name as somebody would choose who wants others' pages to run it. */
const hostileName = '<img src=x onerror=alert(1)>';

/** What nobody but an attacker would put on a page of ours. */
const planted =
  'img[src="x"], svg[onload], animate, iframe, math, base, form[action^="javascript"], ' +
  '[onerror], [onload], [onbegin], a[href^="javascript" i], a[href^="data:"], a[href*="evil.example"]';

/** A list of tasks as a note has it. */
const taskDone =
  '<ul data-type="taskList"><li data-type="taskItem" data-checked="true" onclick="alert(1)"><p>done</p></li></ul>';

story('what people write in comments is shown as words, everywhere, and runs nowhere', async ({ person }) => {
  // Through every place that shows it, one after another.
  story.slow();
  const anna = await person('Anna');
  const ben = await person(hostileName);
  const traps = [await setTrap(anna), await setTrap(ben)];
  const hers = await anna.startBoard();
  await hers.writeNote('customer-segments', hostileName);
  const his = await ben.join(await hers.shareLink('editor'));
  const note = await his.notes.first().getAttribute('data-note-id');
  const comments = anna.page.getByRole('region', { name: 'Comments', exact: true });
  const open = async (thread: string) => {
    await openPanel(anna.page, 'Comments');
    await comments.locator(`[data-thread-id="${thread}"]`).click();
    return comments.getByRole('article');
  };

  const { talk, rewording, newNote } = await story.step('Ben writes it past the editor', async () => {
    const session: unknown = await (await anna.page.request.get('/api/auth/session')).json();
    const annaId = textIn(fieldOf(session, 'user'), 'id');
    const begin = (data: object) => send(ben, 'threads', data);
    const talk = await begin({ anchor: { is: 'note', note }, body: everythingHostile(annaId) });
    await send(ben, `threads/${talk}/comments`, {
      body: [paragraph({ kind: 'mention', user: annaId, name: hostileName })],
    });
    const [first = '', ...rest] = hostileTexts;
    return {
      talk,
      rewording: await begin({
        proposal: { is: 'rewording', note, was: hostileName, text: rest.join(' ') },
        body: [says(first)],
      }),
      newNote: await begin({
        proposal: { is: 'new-note', block: 'channels', text: hostileTexts.join('\n') },
      }),
    };
  });

  await story.step('in the thread', async () => {
    const thread = await open(talk);
    await showsAll(thread, hostileTexts);
    await expect(thread.getByRole('link')).toHaveCount(hostileTexts.length);
    await isClean(anna.page);
  });

  await story.step('in what is suggested, accepted and declined', async () => {
    await comments.getByRole('button', { name: 'All comments' }).click();
    await showsAll(await open(newNote), hostileTexts);
    await comments.getByRole('button', { name: 'Accept' }).click();
    await showsAll(hers.note('alert(1)').filter({ hasText: '{{constructor' }), hostileTexts);
    await comments.getByRole('button', { name: 'All comments' }).click();
    const thread = await open(rewording);
    await expect(thread.locator('ins').first()).toBeVisible();
    await comments.getByRole('button', { name: 'Decline' }).click();
    await comments.getByRole('textbox', { name: 'Why not?' }).fill(hostileTexts.slice(0, 8).join(' '));
    await comments.getByRole('button', { name: 'Decline' }).click();
    await showsAll(thread, hostileTexts.slice(0, 8));
    await isClean(anna.page);
    await comments.getByRole('button', { name: 'All comments' }).click();
  });

  await story.step('in the preview of its pin', async () => {
    await anna.page.getByRole('button', { name: 'Fit board' }).click();
    await anna.page.getByRole('group', { name: 'Comment pins' }).getByRole('button').first().hover();
    await expect(anna.page.locator('.pin-preview').first()).toContainText(hostileTexts[0]);
    await isClean(anna.page);
  });

  await story.step('in what is pasted into the composer and posted', async () => {
    await openPanel(anna.page, 'Comments');
    await comments.getByRole('button', { name: 'New comment' }).click();
    const text = comments.getByRole('textbox', { name: 'Comment', exact: true });
    await expect(text).toHaveAttribute('contenteditable', 'true');
    await text.pressSequentially('Pasted ');
    for (const html of hostileTexts) await paste(text, 'text/html', `<p>${html}</p>`);
    for (const href of hostileAddresses) await paste(text, 'text/html', linkTo(href));
    for (const plain of hostileTexts.slice(0, 8)) await paste(text, 'text/plain', `${plain}\n`);
    await isClean(anna.page);
    await comments.getByRole('button', { name: 'Post' }).click();
    const thread = comments.getByRole('article').filter({ hasText: 'Pasted' });
    await showsAll(thread, hostileTexts.slice(0, 8));
    await isClean(anna.page);
  });

  await story.step(
    'in what is pasted into a note, which keeps its lists of tasks and its marks',
    async () => {
      await openPanel(anna.page, 'Comments');
      await hers.addNote('Begun ');
      await hers.openNote('Begun');
      for (const html of hostileTexts) await paste(hers.editor, 'text/html', `<p>${html}</p>`);
      for (const href of hostileAddresses) await paste(hers.editor, 'text/html', linkTo(href));
      await paste(
        hers.editor,
        'text/html',
        '<p style="color:red" onclick="alert(1)"><s>gone</s> <mark>lit</mark>',
      );
      // In a line with words, one task is no more than its words.
      await hers.editor.press('Enter');
      await paste(hers.editor, 'text/html', taskDone);
      await expect(hers.editor.getByRole('checkbox', { name: 'done' })).toBeChecked();
      await expect(hers.editor.locator('mark')).toHaveText('lit');
      await expect(hers.editor.locator('s')).toHaveText('gone');
      await hers.stopWriting();
      await showsAll(hers.note('Begun'), ['{{constructor']);
      await isClean(anna.page);
    },
  );

  await story.step('in the inbox and among the versions', async () => {
    await send(anna, 'versions', { name: hostileTexts[0] });
    await openPanel(anna.page, 'Version history');
    const versions = anna.page.getByRole('region', { name: 'Versions' });
    await expect(versions).toContainText(hostileTexts[0]);
    await isClean(anna.page);
    for (const address of ['', '/']) {
      if (address !== '') await anna.page.goto(address);
      await anna.page.getByRole('button', { name: 'Inbox' }).click();
      const inbox = anna.page.getByRole('list', { name: 'Entries' });
      await expect(inbox).toContainText(hostileName);
      await isClean(anna.page);
      await anna.page.keyboard.press('Escape');
    }
  });

  await story.step('to its author too, who comes back', async () => {
    await ben.page.reload();
    await his.isOpen();
    await openPanel(ben.page, 'Comments');
    const panel = ben.page.getByRole('region', { name: 'Comments', exact: true });
    await panel.locator(`[data-thread-id="${talk}"]`).click();
    await showsAll(panel.getByRole('article'), hostileTexts);
    await isClean(ben.page);
  });

  expect(traps.flat()).toEqual([]);
});

/** Everything that the hostile texts would do if they ran, and all that the content policy has to keep from happening. */
async function setTrap({ context, page }: Person): Promise<readonly string[]> {
  const caught: string[] = [];
  await context.exposeFunction('trapped', (what: string) => caught.push(what));
  await context.addInitScript(() => {
    const spring = (what: unknown) => void Reflect.get(window, 'trapped')(String(what));
    for (const name of ['alert', 'confirm', 'prompt', 'trap', 'msgbox'])
      Object.defineProperty(window, name, { value: () => spring(name) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      spring(`${violatedDirective} ${blockedURI}`),
    );
  });
  page.on('dialog', (dialog) => {
    caught.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (opened) => caught.push(opened.url()));
  return caught;
}

const paragraph = (...runs: readonly object[]) => ({ kind: 'paragraph', runs });
const says = (text: string, looks: object = {}) => paragraph({ kind: 'text', text, ...looks });

/** A comment with each of the texts in every part that a comment has, and each of the addresses. */
function everythingHostile(user: string): readonly object[] {
  return [
    ...hostileTexts.map((text) => says(text, { bold: true, code: true })),
    ...hostileTexts.map((text) => ({ kind: 'code', text })),
    {
      kind: 'bullet-list',
      items: hostileTexts.map((text) => [says(text, { link: 'https://example.org/' })]),
    },
    paragraph(...hostileAddresses.map((link) => ({ kind: 'text', text: 'here ', link }))),
    paragraph({ kind: 'mention', user, name: hostileName }),
  ];
}

/** A request as no window of ours would send it; resolves with the id of the thread that was begun, if one was. */
async function send({ page, board }: Person, path: string, data: object): Promise<string> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post(`/api/boards/${board.id}/${path}`, { headers: { origin }, data });
  expect(answer.status(), await answer.text()).toBe(201);
  return textIn(fieldOf(await answer.json(), 'thread'), 'id');
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
}

async function openPanel(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

async function showsAll(place: Locator, texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect(place).toContainText(text);
}

async function isClean(page: Page): Promise<void> {
  await expect(page.locator(planted)).toHaveCount(0);
}

function linkTo(href: string): string {
  const escaped = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<p><a href="${escaped}" onclick="alert(1)">here</a></p>`;
}

/** As the browser does it: by its clipboard event. */
async function paste(text: Locator, type: string, content: string): Promise<void> {
  await text.evaluate(
    (element, [kind, pasted]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(kind, pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [type, content] as const,
  );
}
