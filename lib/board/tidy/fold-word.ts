/** A word as it is compared: small letters without accents, `ß` as `ss`. */
export function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}
