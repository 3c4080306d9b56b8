import { isUnknown, roleOfCaller } from './people.ts';
import { onBoard, open, type Row, signedIn } from './row.ts';

const words = { body: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'I wonder.' }] }] };
const tomorrow = Date.now() + 24 * 60 * 60 * 1000;

/** For members who have something to do with it; the others hear that they may not. */
const onlyFor = (role: string, row: Row): Row => ({
  ...row,
  expected: (caller) =>
    !isUnknown(caller) && roleOfCaller(caller) && caller !== role ? 403 : row.expected(caller),
});

/** Every route of comments, reviews and versions. */
export const reviewTable: Readonly<Record<string, Row>> = {
  'GET /api/boards/[id]/threads': onBoard('viewer'),
  'POST /api/boards/[id]/threads': onBoard(
    'commenter',
    { body: { anchor: { is: 'block', block: 'channels' }, ...words } },
    201,
  ),
  'GET /api/boards/[id]/threads/[thread]': onBoard('viewer'),
  // What a thread is, says who began it: here none of the callers, but some keep order.
  'PATCH /api/boards/[id]/threads/[thread]': onBoard('facilitator', { body: { kind: 'praise' } }),
  'POST /api/boards/[id]/threads/[thread]/comments': onBoard('commenter', { body: words }, 201),
  'POST /api/boards/[id]/threads/[thread]/resolution': onBoard('commenter', {
    body: { outcome: 'changed' },
  }),
  'DELETE /api/boards/[id]/threads/[thread]/resolution': onBoard('commenter'),
  'POST /api/boards/[id]/threads/[thread]/suggestion': onBoard('editor', { body: { answer: 'accept' } }),
  'POST /api/boards/[id]/threads/read': onBoard('viewer', { body: { threads: 'all', until: 1 } }),
  // Somebody else's: nobody puts words into their mouth, whoever they are.
  'PATCH /api/boards/[id]/comments/[comment]': onBoard('viewer', { body: words }, 403),
  'DELETE /api/boards/[id]/comments/[comment]': onBoard('facilitator'),
  'POST /api/boards/[id]/comments/[comment]/reactions': onBoard('commenter', { body: { emoji: '👍' } }),
  'DELETE /api/boards/[id]/comments/[comment]/reactions': onBoard('commenter', { body: { emoji: '👍' } }),

  'GET /api/boards/[id]/reviews': onBoard('viewer'),
  'POST /api/boards/[id]/reviews': onBoard(
    'facilitator',
    { body: { reviewers: ['[reviewer]'], dueAt: tomorrow } },
    201,
  ),
  'GET /api/boards/[id]/reviews/[review]': onBoard('viewer'),
  'POST /api/boards/[id]/reviews/[review]/submission': onlyFor('commenter', onBoard('commenter')),
  'POST /api/boards/[id]/reviews/[review]/close': onBoard('facilitator'),

  'GET /api/boards/[id]/versions': onBoard('viewer'),
  'POST /api/boards/[id]/versions': onBoard('editor', { body: { name: 'As we left it' } }, 201),
  'PATCH /api/boards/[id]/versions/[version]': onBoard('editor', { body: { name: 'Another name' } }),
  'DELETE /api/boards/[id]/versions/[version]': onBoard('editor'),
  'GET /api/boards/[id]/versions/at': onBoard('viewer', { query: '?seq=1' }),
  'POST /api/boards/[id]/versions/copy': onBoard('viewer', { body: { seq: 1, title: 'A copy' } }, 201),
  'POST /api/boards/[id]/versions/restore': onBoard('editor', { body: { seq: 1 } }),
  'GET /api/boards/[id]/history/activity': onBoard('viewer'),
  'GET /api/boards/[id]/history/compare': onBoard('viewer', { query: '?from=1' }),
  'GET /api/boards/[id]/history/range': onBoard('viewer'),
  'GET /api/boards/[id]/history/notes/[note]': onBoard('viewer'),

  'PAGE /unsubscribe': open(200),
  'POST /api/unsubscribe/[token]': open(404),
  'DELETE /api/unsubscribe/[token]': open(404),

  'GET /api/inbox': signedIn(200),
  'POST /api/inbox/read': signedIn(200, { body: { until: 1 } }),
};
