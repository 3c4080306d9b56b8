import { isUnknown, roleOfCaller } from './people.ts';
import { reviewTable } from './review-table.ts';
import { socketRoute } from './routes.ts';
import { inBin, onBoard, open, type Row, signedIn } from './row.ts';

/** Every route of the product. One that is not here fails the matrix. */
export const table: Readonly<Record<string, Row>> = {
  'PAGE /': open(200),
  'PAGE /b/[id]': {
    board: true,
    expected: (caller) => (isUnknown(caller) ? 307 : roleOfCaller(caller) ? 200 : 404),
  },
  'PAGE /b/[id]/recap/[recap]': {
    board: true,
    expected: (caller) => (isUnknown(caller) ? 307 : roleOfCaller(caller) ? 200 : 404),
  },
  'PAGE /recap/[token]': open(404),
  'GET /recap/[token]/markdown': open(404),
  'PAGE /join/[token]': open(200),
  'PAGE /account': { board: false, expected: (caller) => (isUnknown(caller) ? 307 : 200) },
  'PAGE /sign-in': open(200),
  'PAGE /sign-in/link': open(200),

  [socketRoute]: {
    board: true,
    // 0: it stays open.
    expected: (caller) => (isUnknown(caller) ? 4401 : roleOfCaller(caller) ? 0 : 4404),
  },

  'POST /api/boards': signedIn(201, { body: { template: 'blank' } }),
  'PATCH /api/boards/[id]': onBoard('editor', { body: { title: 'Another title' } }),
  'DELETE /api/boards/[id]': onBoard('owner'),
  'GET /api/boards/[id]/state': onBoard('viewer'),
  'GET /api/boards/[id]/outline': onBoard('viewer'),
  'POST /api/boards/[id]/archive': onBoard('viewer'),
  'DELETE /api/boards/[id]/archive': onBoard('viewer'),
  'POST /api/boards/[id]/duplicate': onBoard('viewer', {}, 201),
  'POST /api/boards/[id]/restore': inBin(),
  'POST /api/boards/[id]/purge': inBin({ body: { title: 'The board of the matrix' } }),

  'GET /api/boards/[id]/people': onBoard('viewer'),
  'PATCH /api/boards/[id]/people/[user]': onBoard('facilitator', { body: { role: 'commenter' } }),
  'DELETE /api/boards/[id]/people/[user]': onBoard('facilitator'),
  'POST /api/boards/[id]/ownership': onBoard('owner', { body: { user: '[user]' } }),
  'GET /api/boards/[id]/invites': onBoard('editor'),
  'POST /api/boards/[id]/invites': onBoard('editor', { body: { role: 'viewer' } }, 201),
  'DELETE /api/boards/[id]/invites/[invite]': {
    ...onBoard('facilitator'),
    // An editor knows of their own links alone, and this one is somebody else's.
    expected: (caller) => (caller === 'editor' ? 404 : onBoard('facilitator').expected(caller)),
  },
  'PATCH /api/boards/[id]/lobby': onBoard('facilitator', { body: { on: true } }),
  'GET /api/boards/[id]/knocks': onBoard('facilitator'),
  'POST /api/boards/[id]/knocks/[user]': onBoard('facilitator', { body: { admit: true } }),
  'GET /api/boards/[id]/knocks/mine': onBoard('viewer'),
  'GET /api/boards/[id]/workshop': onBoard('viewer'),
  'POST /api/boards/[id]/workshop/commands': onBoard('facilitator', {
    body: { command: { type: 'unlock-board' } },
  }),
  'POST /api/boards/[id]/workshop/reveal': onBoard('facilitator', { body: { names: 'hidden' } }),
  'GET /api/boards/[id]/recaps': onBoard('viewer'),
  'GET /api/boards/[id]/recaps/[recap]/markdown': onBoard('viewer'),
  'POST /api/boards/[id]/recaps/[recap]/link': onBoard('facilitator', {}, 201),
  'DELETE /api/boards/[id]/recaps/[recap]/link': onBoard('facilitator'),
  ...reviewTable,
  'GET /api/boards/[id]/audit': onBoard('owner'),
  'GET /api/boards/[id]/audit/export': onBoard('owner', { query: '?as=csv' }),

  'POST /api/invites/join': signedIn(404, { body: { token: 'no-such-token' } }),

  'GET /api/agendas': signedIn(200),
  'POST /api/agendas': signedIn(409, { body: { title: 'Nothing in it', steps: [] } }),
  'DELETE /api/agendas/[agenda]': signedIn(404),

  'PATCH /api/account': signedIn(200, { body: {} }),
  'GET /api/account/export': signedIn(200),
  'POST /api/account/delete': signedIn(400, { body: { confirmation: 'not at all' } }),
  // All of the matrix are guests: they have no password.
  'POST /api/account/password': signedIn(403, { body: { next: 'a longer secret of mine' } }),
  'DELETE /api/account/sessions': signedIn(400, { body: { which: 'neither' } }),
  'DELETE /api/account/sessions/[hash]': signedIn(404),
  'POST /api/account/sign-in': open(401, { body: { email: 'nobody@board.example', password: 'wrong' } }),
  'POST /api/account/sign-up': open(400, { body: { name: '', email: '', password: '' } }),
  'POST /api/account/mail-link': open(404, { body: { email: 'nobody@board.example' } }),
  'POST /api/account/mail-link/look': open(410, { body: { token: 'no-such-token' } }),
  'POST /api/account/mail-link/use': open(410, { body: { token: 'no-such-token' } }),

  'GET /api/auth/[...nextauth]': open(200),
  // Without the token against forged forms the library sends everybody back to a page.
  'POST /api/auth/[...nextauth]': open(302, { body: {} }),
  'GET /api/time': open(200),
  'GET /api/health': open(200),
  'GET /api/health/live': open(200),
  'POST /api/content-reports': open(400, { body: {} }),
};
