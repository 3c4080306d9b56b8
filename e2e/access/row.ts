import { type Role, roles } from '#lib/board/can.ts';
import { type Caller, isUnknown, roleOfCaller } from './people.ts';

/** What a route answers to whom, and with what it is asked. Statuses are of HTTP, or close codes of a socket. */
export type Row = {
  readonly expected: (caller: Caller) => number;
  readonly body?: unknown;
  readonly query?: string;
  /** About one board: to whoever may not see it, it answers as for one that does not exist. */
  readonly board: boolean;
};

type Ask = Pick<Row, 'body' | 'query'>;

/** For members from `least` up; the others on the board hear that they may not, and everybody else of no board. */
export const onBoard = (least: Role, ask: Ask = {}, ok = 200): Row => ({
  ...ask,
  board: true,
  expected: (caller) => {
    if (isUnknown(caller)) return 401;
    const role = roleOfCaller(caller);
    if (!role) return 404;
    return roles.indexOf(role) <= roles.indexOf(least) ? ok : 403;
  },
});

/** For a board that its owner has deleted; here it is not, and nobody hears that it is there. */
export const inBin = (ask: Ask = {}): Row => ({
  ...ask,
  board: true,
  expected: (caller) => (isUnknown(caller) ? 401 : 404),
});

/** For everybody who is signed in. */
export const signedIn = (ok: number, ask: Ask = {}): Row => ({
  ...ask,
  board: false,
  expected: (caller) => (isUnknown(caller) ? 401 : ok),
});

/** The same for everybody. */
export const open = (status: number, ask: Ask = {}): Row => ({
  ...ask,
  board: false,
  expected: () => status,
});
