import type { BoardId } from '#lib/board/ids.ts';
import { entryAddress } from '#lib/review/entry-address.ts';
import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import type { Mail } from '#server/access/mail-sender.ts';

/** Entries of which an e-mail tells; of more it says how many there are. */
const TOLD_IN_DIGEST = 30;

type Digest = {
  readonly to: string;
  readonly entries: readonly InboxEntry[];
  /** The configured address of the site. */
  readonly siteUrl: string;
  /** Lets whoever has it put an end to these e-mails, and nothing else. */
  readonly stopToken: string;
};

/** The e-mail of what waits in an inbox, board by board. What people wrote stands in its text alone. */
export function writeDigest({ to, entries, siteUrl, stopToken }: Digest): Mail {
  const told = entries.slice(0, TOLD_IN_DIGEST);
  const more = entries.length - told.length;
  const boards = Map.groupBy(told, ({ board }) => board.id);
  const parts = [
    `${count(entries.length)} in your inbox on Ninefold:`,
    ...Array.from(boards, ([id, those]) =>
      [
        `${oneLine(those[0]?.board.title ?? '')}, ${boardUrl(siteUrl, id)}`,
        ...those.map((entry) => `${lineOf(entry)}\n  ${new URL(entryAddress(entry), siteUrl).href}`),
      ].join('\n'),
    ),
    ...(more > 0 ? [`And ${more} more.`] : []),
    `To get no more of these e-mails, open ${stopPage(siteUrl, stopToken)} and press the button there.`,
  ];
  return {
    to,
    subject: `${count(entries.length)} in your inbox on Ninefold`,
    text: `${parts.join('\n\n')}\n`,
    stopAt: new URL(`/api/unsubscribe/${stopToken}`, siteUrl).href,
  };
}

const count = (entries: number): string => (entries === 1 ? 'One thing is new' : `${entries} things are new`);

const boardUrl = (siteUrl: string, id: BoardId): string => new URL(`/b/${id}`, siteUrl).href;

/** The token stands after `#`: no server's log and no link preview gets to see it. */
function stopPage(siteUrl: string, token: string): string {
  const url = new URL('/unsubscribe', siteUrl);
  url.hash = token;
  return url.href;
}

function lineOf({ by, subject }: InboxEntry): string {
  const who = by.name === null ? 'A former member' : oneLine(by.name);
  switch (subject.is) {
    case 'comment':
      return `- ${who} ${deeds[subject.why]}${subject.text === '' ? '.' : `: ${oneLine(subject.text)}`}`;
    case 'answer':
      return `- ${who} ${subject.answer} your suggestion.`;
    case 'review':
      return `- ${who} asks you for a review by ${dayAndTime(subject.dueAt)}.`;
  }
}

const deeds = {
  mention: 'mentioned you',
  reply: 'answered you',
  note: 'commented on your note',
} as const;

/** In the one time zone that everybody can convert from: the reader's own is not known here. */
const dayAndTime = (time: number): string =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(time)} UTC`;

/** Nobody's name or words begin a line of their own. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
