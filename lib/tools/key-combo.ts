/** A key press as a browser tells it, and which kind of machine it comes from. */
export type KeyPress = {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  /** `KeyboardEvent.code`: only consulted for the digit row and for letters of other scripts. */
  readonly code: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** `getModifierState('AltGraph')`, where the browser tells. */
  readonly altGraph?: boolean;
  readonly isMac: boolean;
};

/**
 * Where a combination counts: on the `board` (canvas, notes and the buttons round it), only on its `surface`
 * (canvas and notes), only on a `note`, or only in a note's open `text`. `browser`: the browser itself raises
 * the event, so the combination is shown and never matched.
 */
export type KeyScope = 'board' | 'surface' | 'note' | 'text' | 'browser';

export type KeyCombo = {
  /** As in `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly mod?: true;
  /** Absent: Shift must be up. `either`: what the key prints decides, however it is typed. */
  readonly shift?: true | 'either';
  /** Absent: `board`. */
  readonly scope?: KeyScope;
};

/** True when `press` is `combo`, whatever the keyboard's layout. */
export function matchesCombo(press: KeyPress, combo: KeyCombo): boolean {
  const command = press.isMac ? press.meta : press.ctrl;
  const stray = press.isMac ? press.ctrl : press.meta;
  const composed = isComposed(press);
  if (stray || (press.alt && !composed)) return false;
  if ((command && !(composed && !press.isMac)) !== (combo.mod === true)) return false;
  if (combo.shift !== 'either' && press.shift !== (combo.shift === true)) return false;
  return /^[0-9]$/.test(combo.key) ? digitOf(press) === combo.key : keyOf(press) === combo.key;
}

/** True when the press writes one visible character. */
export function isPrintable(press: KeyPress): boolean {
  if (press.meta || ((press.ctrl || press.alt) && !isComposed(press))) return false;
  return Array.from(press.key).length === 1 && press.key.trim() !== '';
}

/** True for a combination of one letter, digit or sign, which people must be able to switch off. */
export function isSingleCharacter(combo: KeyCombo): boolean {
  return !combo.mod && combo.key.length === 1 && combo.key !== ' ';
}

/**
 * True when Alt only serves to reach a character: AltGr (which Windows reports as Control and Alt), or Option
 * on a Mac. Where the browser does not name AltGr, a plain letter or digit under Control and Alt is a command.
 */
function isComposed(press: KeyPress): boolean {
  if (Array.from(press.key).length !== 1) return false;
  if (press.altGraph === true) return true;
  if (!press.alt) return false;
  if (press.isMac) return !press.meta && !press.ctrl && !/^[a-z0-9]$/i.test(press.key);
  return press.ctrl && !/^[a-z0-9]$/i.test(press.key);
}

/** The digit row goes by its place, since layouts differ in whether Shift gives the digit or a sign. */
function digitOf(press: KeyPress): string {
  return (isComposed(press) ? undefined : /^Digit([0-9])$/.exec(press.code)?.[1]) ?? press.key;
}

function keyOf(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const latin = /^Key([A-Z])$/.exec(press.code)?.[1];
  return latin !== undefined && /^\P{ASCII}$/u.test(key) && !isComposed(press) ? latin.toLowerCase() : key;
}
