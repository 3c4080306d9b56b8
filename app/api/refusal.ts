import type { WorkshopRefusal } from '#lib/workshop/refusal.ts';
import { refusalWords } from '#lib/workshop/refusal-words.ts';

/**
 * Every way in which the server says no, in one place: its status and what it says to a person. What a workshop
 * refuses has its words there.
 */
const refusals = {
  'bad-request': [400, 'That request could not be understood.'],
  'sign-in': [401, 'Please give your name first.'],
  'wrong-origin': [403, 'That request came from another site.'],
  'not-allowed': [403, 'Your role on this board does not allow that.'],
  'no-such-board': [404, 'There is no such board.'],
  'no-such-invite': [404, 'This invitation does not hold any more. Ask for a new link.'],
  'invite-revoked': [410, 'This invitation was taken back. Ask for a new link.'],
  'invite-expired': [410, 'The time of this invitation is over. Ask for a new link.'],
  'invite-used-up': [410, 'This invitation was used as often as it may be. Ask for a new link.'],
  'wrong-password': [403, 'That is not the password of this invitation.'],
  declined: [403, 'Your wish to join was declined.'],
  'no-such-person': [404, 'They are not there any more.'],
  'last-owner': [409, 'A board needs an owner: make somebody else one first.'],
  'wrong-credentials': [401, 'That e-mail address and password do not belong together.'],
  'wrong-own-password': [403, 'That is not your password.'],
  'no-such-link': [
    410,
    'This link does not hold any more: links are good for 15 minutes, and once. Ask for a new one.',
  ],
  'address-taken': [409, 'There is an account with this e-mail address already. Sign in to it.'],
  'not-a-guest': [409, 'You are signed in to an account already.'],
  'bad-name': [400, 'Please give a name that others can read, of at most 60 characters.'],
  'bad-email': [400, 'That is no e-mail address that we can use.'],
  'bad-initials': [400, 'Initials are one or two letters.'],
  'password-too-short': [400, 'Please choose a password of at least 8 characters.'],
  'password-too-long': [400, 'Please choose a password of at most 256 characters.'],
  'password-common': [400, 'Many people have that password, so it is guessed first. Please choose another.'],
  'password-like-you': [400, 'That password is nearly your name or address. Please choose another.'],
  'no-such-session': [404, 'That browser is not signed in any more.'],
  'owns-boards': [
    409,
    'Some boards have no other owner. Give them to somebody, or let them go into the bin.',
  ],
  'workshop-unreadable': [
    500,
    'The workshop of this board cannot be read. Nothing was deleted. A facilitator can plan another one.',
  ],
  'notes-left-hidden': [409, 'The board is full, so some notes stayed hidden. Make room, then reveal again.'],
  'too-many-agendas': [409, 'You keep as many agendas as one person can. Delete one to make room.'],
  'no-such-agenda': [404, 'That agenda is not there any more.'],
  'not-confirmed': [400, 'Please type the word as it is shown.'],
  'no-mail': [404, 'This server sends no e-mail.'],
  'mail-failed': [503, 'The e-mail could not be sent. Please try again in a moment.'],
  busy: [503, 'Many people are signing in right now. Please try again in a moment.'],
  'too-often': [429, 'That was tried too often. Please wait a little.'],
  'too-large': [413, 'That is too large.'],
  failed: [500, 'Something went wrong on our side. Please try again.'],
  unavailable: [503, 'Ninefold cannot reach its store right now. Please try again in a moment.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

type OwnCode = keyof typeof refusals;

export type RefusalCode = OwnCode | WorkshopRefusal;

/** Thrown by a handler that will not do what it was asked. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** In seconds; `null`: to come again later changes nothing. */
  readonly retryAfter: number | null;

  constructor(code: RefusalCode, retryAfter: number | null = null, message = saying(code)[1]) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** What a workshop refuses, in its own words. */
export function workshopRefusal(why: WorkshopRefusal): Refusal {
  return new Refusal(why, null, refusalWords[why]);
}

export function refusalResponse(
  code: RefusalCode,
  retryAfter: number | null = null,
  message = saying(code)[1],
): Response {
  const headers = {
    'cache-control': 'no-store',
    ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }),
  };
  return Response.json({ error: { code, message } }, { status: saying(code)[0], headers });
}

function saying(code: RefusalCode): readonly [status: number, message: string] {
  return isOwn(code) ? refusals[code] : [409, refusalWords[code]];
}

function isOwn(code: RefusalCode): code is OwnCode {
  return Object.hasOwn(refusals, code);
}
