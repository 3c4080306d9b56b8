import { MAX_TITLE } from '#lib/board/limits.ts';

export const UNTITLED = 'Untitled board';

/** A title on one line without control characters, cut to its bound; `null` when nothing is left. */
export function readTitle(text: string): string | null {
  const line = text.replace(invisible, ' ').replace(/ +/g, ' ').trim();
  const title = [...line].slice(0, MAX_TITLE).join('').trim();
  return /^[\p{Cf}\s]*$/u.test(title) ? null : title;
}

/** Breaks, controls and marks that turn or hide text; the joiners stay, which emoji and some scripts are written with. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\s]|(?![\u200c\u200d])\p{Cf}/gu;
