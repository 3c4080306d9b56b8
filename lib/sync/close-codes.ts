/**
 * Why the server closed a socket. `44xx` ends: the client stops and says so. `45xx` is transient: the client
 * tries again with a random delay.
 */
export const closeCodes = {
  signIn: 4401,
  notAllowed: 4403,
  noSuchBoard: 4404,
  replaced: 4409,
  refusedUpdate: 4422,
  unavailable: 4503,
  tooSlow: 4508,
  tooFast: 4529,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
