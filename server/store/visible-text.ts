/** What moves the cursor, colours a terminal, or makes text run backwards or hide; and half a letter. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\]/gu;

/**
 * Text from outside, as it can stand in one line of a log: at most `most` characters, and every control written as
 * `\u{…}`, a backslash as two.
 */
export function visibleText(text: string, most: number): string {
  const cut = [...text].slice(0, most).join('');
  return cut.replace(invisible, (each) =>
    each === '\\' ? '\\\\' : `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
