/**
 * One or two letters or digits for an avatar, upper case. `null` for none: then they are those of the name.
 * `undefined` for what is no initials.
 */
export function parseInitials(value: string): string | null | undefined {
  const text = value.trim().normalize('NFC');
  if (text === '') return null;
  const letters = [...text.toLocaleUpperCase('en')];
  return letters.length <= 2 && letters.every((each) => /^[\p{L}\p{N}]$/u.test(each))
    ? letters.join('')
    : undefined;
}
