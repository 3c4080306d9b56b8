import { parseUserId, type UserId } from '#lib/board/ids.ts';
import { isPaletteColour, type PaletteColour } from '#lib/canvas/palette.ts';

/** The person who is signed in. */
export type SessionUser = { readonly id: UserId; readonly name: string; readonly colour: PaletteColour };

/** What the signed and encrypted session token says. Only the server's own record says whether it still holds. */
export type SessionClaims = {
  readonly sub: string;
  readonly name: string;
  readonly colour: PaletteColour;
  /** The session's secret id; the store has its hash. */
  readonly sid: string;
};

export function claimsOf({ id, name, colour }: SessionUser, sid: string): SessionClaims {
  return { sub: id, name, colour, sid };
}

export type Claimed = { readonly user: SessionUser; readonly sid: string };

/** `null` when the claims are not those of a person in a session, as this version writes them. */
export function parseClaims(claims: Readonly<Record<string, unknown>>): Claimed | null {
  const id = parseUserId(claims.sub);
  const { name, colour, sid } = claims;
  if (!id || typeof name !== 'string' || name === '' || !isPaletteColour(colour)) return null;
  return typeof sid === 'string' && sidShape.test(sid) ? { user: { id, name, colour }, sid } : null;
}

/** 256 random bits. */
const sidShape = /^[\w-]{43}$/;
