import { ConfirmAddress } from './confirm-address.tsx';
import { PasswordForm } from './password-form.tsx';
import { type OfferedProvider, ProviderButtons } from './provider-buttons.tsx';

export type SignInWays = {
  /** `null`: the account is one of a provider that vouches for no address. */
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  /** This server sends e-mail. */
  readonly sendsMail: boolean;
  readonly hasPassword: boolean;
  /** False for a while after a link by e-mail was used: the password was forgotten. */
  readonly needsCurrentPassword: boolean;
  /** Providers by their names. */
  readonly connected: readonly string[];
  readonly offered: readonly OfferedProvider[];
};

/** How a person can come into their account, and more ways to do so. */
export function WaysToSignIn(ways: SignInWays) {
  const { email, isEmailVerified, sendsMail, needsCurrentPassword, connected, offered } = ways;
  return (
    <div className="grid gap-6">
      {email !== null && (
        <div className="grid gap-2">
          <p>
            <span className="break-all">{email}</span>{' '}
            <span className="text-sm text-muted">{isEmailVerified ? 'confirmed' : 'not confirmed'}</span>
          </p>
          {!isEmailVerified && sendsMail && <ConfirmAddress email={email} />}
        </div>
      )}
      {connected.length > 0 && <p>Connected: {connected.join(', ')}</p>}
      {offered.length > 0 && <ProviderButtons providers={offered} verb="Connect" next="/account" />}
      {email !== null && (
        <div>
          <h3 className="mb-3 font-medium">Password</h3>
          <PasswordForm needsCurrent={needsCurrentPassword} email={email} />
        </div>
      )}
    </div>
  );
}
