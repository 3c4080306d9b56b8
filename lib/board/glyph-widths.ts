/** Advances of Inter at weight 400 for the characters from space to tilde, in hundredths of an em, rounded up. */
const asciiWidths = [
  29, 29, 37, 64, 65, 99, 65, 30, 37, 37, 51, 67, 29, 46, 29, 36, 64, 41, 61, 62, 65, 60, 62, 57, 62, 62, 29,
  31, 67, 67, 67, 52, 97, 69, 66, 73, 73, 61, 59, 75, 75, 27, 58, 68, 57, 91, 76, 77, 64, 77, 65, 65, 65, 75,
  69, 99, 69, 68, 63, 37, 36, 37, 48, 46, 33, 57, 62, 58, 62, 59, 37, 62, 60, 25, 25, 55, 25, 88, 60, 60, 62,
  62, 38, 53, 33, 60, 57, 82, 55, 57, 56, 43, 34, 43, 67,
];

/** What a heavier weight adds to nearly every text. */
export const BOLD_FACTOR = 1.08;

/** The widest advance of the table, in em: a broken word wastes at most this on a line. */
export const WIDEST = 1;

/**
 * How wide a character is drawn, in em: exact for English, a little too much for other alphabets, 1 and more for
 * East Asian characters and pictures.
 */
export function glyphWidth(code: number): number {
  if (code < 0x7f) return code < 0x20 ? 0 : (asciiWidths[code - 0x20] ?? 0) / 100;
  if (code < 0x250) return 0.66;
  if (isJoining(code)) return 0;
  if (code < 0x530) return 0.72;
  if (isWide(code)) return code > 0x1f000 ? 1.25 : 1.02;
  // Dashes, quotes and arrows are narrower than this, the letters of most other scripts as well.
  return code >= 0x2000 && code < 0x2070 ? 0.6 : 0.85;
}

/** True where a line may break on either side of the character without a space. */
export function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f000 && code <= 0x3fffd)
  );
}

/** Accents, joiners and the like, which take no room of their own. */
function isJoining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}
