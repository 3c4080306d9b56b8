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
  'no-such-thread': [404, 'That comment thread is not there any more.'],
  'no-such-comment': [404, 'That comment is not there any more.'],
  'no-such-note': [404, 'That note is not on the board any more.'],
  'no-such-review': [404, 'There is no such review.'],
  'bad-comment': [400, 'Please write something, of at most 4,000 characters.'],
  'too-many-threads': [409, 'This board has as many comment threads as it can hold.'],
  'thread-full': [409, 'This thread has as many comments as it can hold. Please begin another one.'],
  'thread-resolved': [409, 'Somebody resolved this thread a moment ago.'],
  'reason-missing': [400, 'Please say why.'],
  'submit-first': [
    409,
    'Everybody would see that, and your review is not handed in yet. Hand it in first, or begin a thread of your own.',
  ],
  'wait-for-others': [
    409,
    'Reviewers who have not handed in would see that. Wait until the review is over, or begin a thread of your own.',
  ],
  'suggestion-answered': [409, 'Somebody has answered this suggestion already.'],
  'note-changed': [
    409,
    'The note has changed since, so nothing was done. Look at it again and suggest anew what still holds.',
  ],
  'board-full': [409, 'The board is full. Make room, then try again.'],
  'board-locked': [
    409,
    'The board is locked at the moment, so nothing was changed. Try again once it is open.',
  ],
  'review-open': [409, 'A review is open on this board already. Close it before you ask for another.'],
  'review-over': [409, 'This review is over. What you wrote is kept, and everybody sees it.'],
  'not-a-reviewer': [403, 'You were not asked for this review.'],
  'bad-reviewers': [400, 'Please choose up to 50 people who are on the board and may comment.'],
  'bad-due-time': [400, 'Please choose a time between five minutes and a year from now.'],
  'no-such-version': [404, 'That version is not there any more.'],
  'no-such-moment': [404, 'The board was not there at that moment.'],
  'note-not-then': [404, 'That note was not there at that moment. Nothing was changed.'],
  'no-version-name': [400, 'Please give this version a name that others can read.'],
  'too-many-versions': [
    409,
    'This board has as many named versions as it can keep. Take the name off one to make room.',
  ],
  'board-too-large': [409, 'The board has grown too large for that. Nothing was changed.'],
  'history-damaged': [
    500,
    'A part of what this board was is damaged and cannot be shown. The board as it is now was not touched. Choose another moment.',
  ],
  'no-such-stop': [
    404,
    'This link is not complete. Open it from the e-mail again, or turn the e-mails off in your account.',
  ],
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
