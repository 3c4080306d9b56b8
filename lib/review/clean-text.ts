/** Controls, halves of letters, and marks that make the text beside them run backwards; joiners of emoji stay. */
const unseen = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text as people may read it: every break is `\n`. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(unseen, '');
}

/** True for text in which there is nothing to read. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(text);
}
