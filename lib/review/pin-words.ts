import type { UserId } from '../board/ids.ts';
import { blockTitles } from '../canvas/blocks.ts';
import type { PinGroup } from './pin-groups.ts';
import type { Pin } from './place-pins.ts';
import type { Thread } from './thread.ts';

type WordsOf = {
  readonly nameOf: (user: UserId) => string;
  /** How the note of a pin begins, on one line. */
  readonly noteWords: (pin: Pin) => string;
};

/** Characters of a person's name or a note that a pin's own name holds. */
const MOST = 48;

/** The name of a pin's button: whose thread it is, about what, and what there is to it. */
export function pinName({ pins }: PinGroup, words: WordsOf): string {
  const [pin, ...others] = pins;
  const threads = pins.flatMap((each) => each.threads);
  const [thread] = threads;
  if (!thread) return '';
  if (threads.length > 1) {
    const where = others.length > 0 ? 'close together' : aboutWords(pin, words);
    return withDetails(`${threads.length} comment threads ${where}`, [unreadWords(threads)]);
  }
  const what = thread.suggestion ? 'Suggestion' : 'Comment thread';
  const name = `${what} by ${bounded(words.nameOf(thread.createdBy))} ${aboutWords(pin, words)}`;
  return withDetails(name, [
    thread.kind ?? '',
    replyWords(thread),
    thread.resolution ? 'resolved' : '',
    thread.isUnread ? 'unread' : '',
  ]);
}

/** Such as “2 replies”; nothing when nobody has answered. */
export function replyWords({ comments }: Thread): string {
  const replies = comments.length - 1;
  if (replies === 0) return '';
  return replies === 1 ? '1 reply' : `${replies} replies`;
}

/** What a pin is about, after words such as “Comment thread by Ana”. */
export function aboutWords(pin: Pin, { noteWords }: Pick<WordsOf, 'noteWords'>): string {
  const block = blockTitles[pin.block];
  switch (pin.about.is) {
    case 'note':
      return `on “${bounded(noteWords(pin))}”`;
    case 'gone-note':
      return `on a note that was deleted from ${block}`;
    case 'block':
      return `on ${block}`;
    case 'point':
      return `on a place in ${block}`;
  }
}

function unreadWords(threads: readonly Thread[]): string {
  const unread = threads.filter(({ isUnread }) => isUnread).length;
  return unread > 0 ? `${unread} unread` : '';
}

function withDetails(name: string, details: readonly string[]): string {
  const said = details.filter((each) => each !== '');
  return said.length > 0 ? `${name}: ${said.join(', ')}` : name;
}

function bounded(text: string): string {
  const letters = Array.from(text);
  return letters.length <= MOST
    ? text
    : `${letters
        .slice(0, MOST - 1)
        .join('')
        .trimEnd()}…`;
}
