/** Why signing in elsewhere did not work, in words; the address bar can be made to say anything, so only these. */
const problems = {
  'address-taken':
    'There is an account with that e-mail address, and nobody has shown yet that the address is theirs. Sign in with its password, then connect the other way on your account page.',
  'belongs-to-another': 'That is connected to another account already.',
  unavailable: 'Ninefold cannot reach its store right now. Please try again in a moment.',
  AccessDenied: 'You did not let Ninefold know who you are, so nothing was changed.',
  other: 'Signing in there did not work. Nothing was changed; please try again, or choose another way.',
} as const;

export type Problem = { readonly code: keyof typeof problems; readonly text: string };

export function problemOf(value: unknown): Problem {
  const code = isKnown(value) ? value : 'other';
  return { code, text: problems[code] };
}

function isKnown(value: unknown): value is keyof typeof problems {
  return typeof value === 'string' && Object.hasOwn(problems, value);
}
