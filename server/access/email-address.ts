/**
 * An address as it is compared and stored: trimmed, in lower case, plain letters only, since two addresses that look
 * alike must not be two people. `null` for anything else. Whether mail arrives there is another question.
 */
export function parseEmail(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 320) return null;
  const email = value.trim().toLowerCase();
  return email.length <= 254 && shape.test(email) ? email : null;
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const shape = new RegExp(
  `^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${label}(?:\\.${label})*\\.[a-z][a-z0-9-]*[a-z0-9]$`,
);
