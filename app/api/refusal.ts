/** Every way in which the server says no, in one place: its status and what it says to a person. */
const refusals = {
  'bad-request': [400, 'That request could not be understood.'],
  'sign-in': [401, 'Please give your name first.'],
  'wrong-origin': [403, 'That request came from another site.'],
  'not-allowed': [403, 'Your role on this board does not allow that.'],
  'no-such-board': [404, 'There is no such board.'],
  'no-such-invite': [404, 'This invitation does not hold any more. Ask for a new link.'],
  'too-large': [413, 'That is too large.'],
  failed: [500, 'Something went wrong on our side. Please try again.'],
  unavailable: [503, 'Ninefold cannot reach its store right now. Please try again in a moment.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type RefusalCode = keyof typeof refusals;

/** Thrown by a handler that will not do what it was asked. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(refusals[code][1]);
    this.code = code;
  }
}

export function refusalResponse(code: RefusalCode): Response {
  const [status, message] = refusals[code];
  return Response.json({ error: { code, message } }, { status, headers: { 'cache-control': 'no-store' } });
}
