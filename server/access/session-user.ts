import { parseUserId, type UserId } from '#lib/board/ids.ts';
import { isPaletteColour, type PaletteColour } from '#lib/canvas/palette.ts';

/** The person who is signed in. */
export type SessionUser = { readonly id: UserId; readonly name: string; readonly colour: PaletteColour };

/** What the signed and encrypted session token says of the person. */
export type SessionClaims = { readonly sub: string; readonly name: string; readonly colour: PaletteColour };

export function claimsOf({ id, name, colour }: SessionUser): SessionClaims {
  return { sub: id, name, colour };
}

/** `null` when the claims are not those of a person, as this version writes them. */
export function parseClaims(claims: Readonly<Record<string, unknown>>): SessionUser | null {
  const id = parseUserId(claims.sub);
  const { name, colour } = claims;
  if (!id || typeof name !== 'string' || name === '' || !isPaletteColour(colour)) return null;
  return { id, name, colour };
}
