import { closeCodes } from '#lib/sync/close-codes.ts';
import type { Ended } from '#lib/sync/connection-state.ts';

/** What a person can do about a connection that ended for good. */
export type EndedAction = 'open-again' | 'sign-in' | 'none';

export type EndedWords = { readonly title: string; readonly body: string; readonly action: EndedAction };

const openAgain = (title: string, body: string): EndedWords => ({ title, body, action: 'open-again' });

const gone = (title: string, body: string): EndedWords => ({ title, body, action: 'none' });

/** The server's words for refusals that a person can understand and do something about. */
const refusals: Readonly<Record<string, EndedWords>> = {
  'board-too-large': openAgain(
    'This board is full',
    'It holds as much as a board can. Delete what is no longer needed, or go on with a second board.',
  ),
  'too-many-notes': openAgain(
    'This board is full',
    'It holds as many notes as a board can. Delete what is no longer needed, or go on with a second board.',
  ),
  'too-many-links': openAgain(
    'This board has too many links',
    'It holds as many links between notes as a board can. Remove some, then link these notes again.',
  ),
  'text-too-long': openAgain(
    'A note became too long',
    'One note holds more text than a note can. Split it into several notes.',
  ),
  'frame-too-large': openAgain(
    'That was too much at once',
    'What was added is more than the server takes in one go. Add it again in smaller parts.',
  ),
  removed: gone(
    'You were removed from this board',
    'Somebody who runs it took you off. Ask them if you think that is a mistake.',
  ),
  left: gone('You left this board', 'It was left in another window. To come back you need a new link.'),
  'link-revoked': gone(
    'Your invitation was taken back',
    'The link by which you came was revoked, and the board closed for everybody who had come by it.',
  ),
  'board-closed': gone('This board was deleted', 'Its owner put it into the bin.'),
  'client-id': openAgain(
    'This page lost its place',
    'Another window wrote under this page’s number, which happens very rarely. Nothing on the board is wrong.',
  ),
};

/** Plain words for why it ended; a rule that is of no use to a person gets the general ones. */
export function endedWords({ code, reason }: Pick<Ended, 'code' | 'reason'>): EndedWords {
  switch (code) {
    case closeCodes.signIn:
      return {
        title: 'Please sign in again',
        body: 'Your session has ended, so the board no longer follows what you do here.',
        action: 'sign-in',
      };
    case closeCodes.noSuchBoard:
      return (
        words(reason) ??
        gone('This board is gone', 'It was deleted, or you are no longer one of its members.')
      );
    case closeCodes.notAllowed:
      if (reason === 'locked')
        return openAgain(
          'The board was closed for writing',
          'A facilitator locked it, or began a step in which only facilitators change it, before your last changes arrived.',
        );
      return openAgain(
        'You can no longer edit this board',
        'Your role was changed while you were writing. You can still read the board.',
      );
    case closeCodes.replaced:
      return openAgain('The board was replaced', 'Somebody put another version in the place of this one.');
    case closeCodes.refusedUpdate:
      return (
        words(reason) ??
        openAgain('A change was refused', 'The server could not accept one of the last changes on this page.')
      );
    default:
      return (
        words(reason) ??
        openAgain('The connection was closed', 'The server ended the connection to this board.')
      );
  }
}

function words(reason: string): EndedWords | undefined {
  return Object.hasOwn(refusals, reason) ? refusals[reason] : undefined;
}
