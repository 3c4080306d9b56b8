/** Whether a link can be taken, and otherwise why not. */
export type InviteState = 'open' | 'revoked' | 'expired' | 'used-up';

type InviteBounds = {
  readonly isRevoked: boolean;
  /** Milliseconds since 1970; `null`: never. */
  readonly expiresAt: number | null;
  readonly maxUses: number | null;
  readonly uses: number;
};

/** @param now milliseconds since 1970 */
export function inviteState({ isRevoked, expiresAt, maxUses, uses }: InviteBounds, now: number): InviteState {
  if (isRevoked) return 'revoked';
  if (expiresAt !== null && expiresAt <= now) return 'expired';
  if (maxUses !== null && uses >= maxUses) return 'used-up';
  return 'open';
}
