import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { safeHref } from '#lib/board/rich-text.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import { hostileAddresses, hostileTexts } from '#lib/review/testing/hostile-texts.ts';
import * as version from './boards/[id]/versions/[version]/route.ts';
import * as versions from './boards/[id]/versions/route.ts';
import { type ApiBed, openApiBed } from './testing/api-bed.ts';
import {
  insertPeopledBoard,
  onBlock,
  type ReviewCalls,
  reviewCalls,
  type TestPeople,
  threadIn,
  words,
} from './testing/review-bed.ts';

let bed: ApiBed;
let boardId: BoardId;
let people: TestPeople;
let calls: ReviewCalls;

beforeAll(async () => {
  const much = 'comment-by-person=10000/60,thread-by-person=10000/60,version-by-person=10000/60';
  bed = await openApiBed({ RATE_LIMITS: `${much},review-by-person=10000/60` });
  ({ id: boardId, people } = await insertPeopledBoard(bed));
  calls = reviewCalls(bed, boardId);
});
afterAll(async () => bed.close());

const firstOf = ({ comments }: { comments: readonly { id: string }[] }): string => comments[0]?.id ?? '';
const begin = (body: unknown) => calls.begin(people.commenter, { anchor: onBlock(), body });

/** One paragraph of runs as no editor would send them. */
const hostileRuns = (text: string): object[] => [
  {
    kind: 'paragraph',
    html: text,
    onclick: text,
    runs: [
      { kind: 'text', text, html: text, href: text, style: text, onclick: text, code: text },
      { kind: 'text', text, link: text },
      ...hostileAddresses.map((link) => ({ kind: 'text', text, link })),
      ...hostileAddresses.map((href) => ({ kind: 'text', text, link: { href } })),
      { kind: 'mention', user: people.editor.id, name: text, avatar: text, link: 'javascript:alert(1)' },
    ],
  },
];

/** Every stored comment as it lies there. */
async function storedBodies(): Promise<readonly string[]> {
  const rows = await bed.store.db.selectFrom('comments').select('body').execute();
  return rows.flatMap(({ body }) => (body === null ? [] : [body]));
}

it.each(hostileTexts)('of %s nothing is kept but its words, in no field of any route', async (text) => {
  const thread = await threadIn(begin(hostileRuns(text)));
  const kept = new Set(['kind', 'text', 'runs', 'user', 'name']);
  for (const block of thread.comments[0]?.body ?? expect.fail())
    for (const part of [block, ...(block.kind === 'paragraph' ? block.runs : [])])
      expect(Object.keys(part).filter((key) => !kept.has(key))).toEqual([]);
  await calls.edit(people.commenter, firstOf(thread), hostileRuns(text));
  await calls.reply(people.editor, thread.id, hostileRuns(text));
  const note = await threadIn(
    calls.begin(people.commenter, {
      proposal: { is: 'new-note', block: 'channels', text },
      body: hostileRuns(text),
    }),
  );
  expect((await calls.answer(people.editor, note.id)).status).toBe(200);
  const ask = { user: people.editor, params: { id: boardId } };
  const named = await bed.ask(versions.POST, { ...ask, body: { name: text } });
  const { version: made } = (await named.json()) as { version: { id: string; name: string } };
  expect(text.startsWith(made.name)).toBe(true);
  await bed.ask(version.PATCH, {
    ...ask,
    method: 'PATCH',
    params: { id: boardId, version: made.id },
    body: { name: text },
  });
  for (const refused of [
    calls.react(people.editor, firstOf(thread), text),
    calls.kind(people.owner, thread.id, text),
    calls.resolve(people.editor, thread.id, { outcome: text, because: text }),
    calls.begin(people.commenter, { anchor: { is: text, block: 'channels' }, body: words('x') }),
    calls.begin(people.commenter, { anchor: onBlock(text), body: words('x') }),
    calls.begin(people.commenter, { anchor: onBlock(), kind: text, body: words('x') }),
    calls.begin(people.commenter, { proposal: { is: text, block: 'channels', text } }),
    calls.begin(people.commenter, { proposal: { is: 'removal', note: text, was: '' }, body: words('x') }),
    begin([{ kind: text, text }]),
    begin([{ kind: 'paragraph', runs: [{ kind: 'mention', user: text, name: text }] }]),
    begin(text),
    calls.askReview(people.owner, { reviewers: [text], dueAt: Date.now() + 3_600_000, ask: text }),
  ])
    expect((await refused).status).toBe(400);

  for (const body of await storedBodies()) {
    expect(parseCommentBody(JSON.parse(body))).toEqual(JSON.parse(body));
    expect(body).not.toContain('"link"');
  }
  // Whoever asks for it as a page gets data all the same.
  for (const answer of [await calls.page(people.viewer), await calls.inbox(people.editor)])
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
});

it('an address that may be followed stays, as the browser would write it', async () => {
  const good = ['https://example.org/?q=<script>', 'http://a.example', 'mailto:ann@example.org'];
  const runs = [...good, ...hostileAddresses].map((link) => ({ kind: 'text', text: 'x', link }));
  const thread = await threadIn(begin([{ kind: 'paragraph', runs }]));
  const [block] = thread.comments[0]?.body ?? [];
  const links =
    block?.kind === 'paragraph' ? block.runs.flatMap((run) => ('link' in run ? [run.link] : [])) : [];
  expect(links).toEqual(good.map(safeHref));
  expect(links[0]).toBe('https://example.org/?q=%3Cscript%3E');
});

it('what turns text around or is not to be seen does not stay', async () => {
  const text = 'a\u202eb\u0000c\u2066d\u001b[31me\u0007';
  const thread = await threadIn(begin(words(text)));
  expect(thread.comments[0]?.body).toEqual(words('abcd[31me'));
  const resolved = await threadIn(
    calls.resolve(people.editor, thread.id, { outcome: 'kept', because: text }),
  );
  expect(resolved.resolution?.because).toBe('abcd[31me');
});
