/** So many attempts in so many seconds, counted from the first. */
export type LimitRule = { readonly points: number; readonly seconds: number };

const minutes = (count: number): number => count * 60;
const hours = (count: number): number => count * 3_600;

/**
 * How often something may be tried, each with its reason. An address is often a classroom of sixty behind one
 * router, or several: what is counted by address leaves room for that.
 */
export const limitRules = {
  /** Five tries each for a classroom in a quarter of an hour; every one of them costs a hash. */
  'sign-in-by-address': { points: 300, seconds: minutes(15) },
  /** Somebody at one place who has forgotten a password gives up sooner. */
  'sign-in-by-address-and-account': { points: 10, seconds: minutes(15) },
  /** Guesses from many places at one account; high, so that nobody is shut out by a stranger's guesses. */
  'sign-in-by-account': { points: 100, seconds: hours(1) },
  /** Two classrooms that make their accounts in the same lesson. */
  'sign-up-by-address': { points: 150, seconds: hours(1) },
  /** Five classrooms that come by a link at the same moment. */
  'guest-by-address': { points: 300, seconds: minutes(10) },
  /** Links by e-mail: a classroom, each twice. */
  'mail-by-address': { points: 120, seconds: hours(1) },
  /** Nobody's mailbox is filled by others. */
  'mail-by-account': { points: 5, seconds: hours(1) },
  /** Tries to use a link from a mail; a token cannot be guessed, and this keeps the trying cheap. */
  'mail-use-by-address': { points: 300, seconds: minutes(15) },
  /** Somebody who has found an open session does not find the password too. */
  'password-check-by-person': { points: 10, seconds: minutes(15) },
  /** A copy of everything reads many rows. */
  'export-by-person': { points: 20, seconds: hours(1) },
  /** Looking at and taking invitations: five classrooms, and what guessing of 192 bits would need is far more. */
  'invite-by-address': { points: 600, seconds: minutes(10) },
  /** Passwords of one invitation from one place: a classroom that mistypes twice; each costs a hash. */
  'invite-password-by-address': { points: 180, seconds: minutes(15) },
  /** The same from everywhere: guesses at one link. */
  'invite-password-by-link': { points: 600, seconds: hours(1) },
  /** Votes, hands and steps: somebody who moves ninety-nine dots about as quickly as they can. */
  'workshop-by-person': { points: 600, seconds: minutes(1) },
  /** Agendas kept and deleted: more than fit on the shelf. */
  'agenda-by-person': { points: 120, seconds: minutes(10) },
  /** Comments, replies and suggestions: somebody who writes short ones quickly. */
  'comment-by-person': { points: 60, seconds: minutes(1) },
  /** What is pressed and not written in threads: reactions, outcomes, kinds. */
  'thread-by-person': { points: 240, seconds: minutes(1) },
  /** Marks of what was read: somebody who walks through all threads with a key held down. */
  'reading-by-person': { points: 900, seconds: minutes(1) },
  /** Reviews asked for, handed in and closed. */
  'review-by-person': { points: 60, seconds: minutes(10) },
  /** Looking at former states: somebody who draws a timeline along from end to end. Each builds a board. */
  'history-by-person': { points: 120, seconds: minutes(1) },
  /** Versions named, restored and copied. */
  'version-by-person': { points: 60, seconds: minutes(10) },
} as const satisfies Record<string, LimitRule>;

export type LimitName = keyof typeof limitRules;

const shape = /^([a-z-]+)=([1-9]\d{0,8})\/([1-9]\d{0,6})$/;

/**
 * Limits as they are written in the environment, `sign-in-by-address=600/900, …`: attempts in seconds.
 * `null` when one is unknown or malformed.
 */
export function parseLimitRules(text: string): Partial<Record<LimitName, LimitRule>> | null {
  const rules: Partial<Record<LimitName, LimitRule>> = {};
  for (const part of text.split(',')) {
    const [, name, points, seconds] = shape.exec(part.trim()) ?? [];
    const known = limitNames.find((each) => each === name);
    if (!known) return null;
    rules[known] = { points: Number(points), seconds: Number(seconds) };
  }
  return rules;
}

const limitNames = Object.keys(limitRules) as readonly LimitName[];
