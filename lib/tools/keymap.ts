import type { NoteId } from '../board/ids.ts';
import { type ActionName, actionNames } from './action-names.ts';
import { actions } from './actions.ts';
import { mayChange } from './chosen-notes.ts';
import type { Desk, Scene } from './desk.ts';
import { isPrintable, isSingleCharacter, type KeyCombo, type KeyPress, matchesCombo } from './key-combo.ts';

/**
 * Where the keyboard focus is: on the `canvas` or one of its blocks, on a `note`, in a note's open `text`, on a
 * `control` such as a button beside the canvas, or in any other `text-field`.
 */
export type KeyFocus = 'canvas' | 'note' | 'text' | 'control' | 'text-field';

export type KeyContext = {
  readonly focus: KeyFocus;
  /** The note with the focus, when `focus` is `note`. */
  readonly focused: NoteId | null;
  readonly desk: Desk;
  readonly scene: Scene;
  /** False: combinations of a single letter, digit or sign are switched off. */
  readonly letterKeys: boolean;
};

/**
 * The action that a key press asks for; `start-typing` when its character should open the one selected note;
 * `null` when the press belongs to the browser. Keys that an input method is composing with are never ours.
 */
export function actionForKey(press: KeyPress, context: KeyContext): ActionName | 'start-typing' | null {
  const found = findCombo(press, context);
  const types = mayType(context) && isPrintable(press);
  if (types && (!found || (writesText(found.combo) && !actions[found.name].overText))) return 'start-typing';
  return found?.name ?? null;
}

function findCombo(
  press: KeyPress,
  { focus, focused, desk, scene, letterKeys }: KeyContext,
): { readonly name: ActionName; readonly combo: KeyCombo } | null {
  for (const name of actionNames) {
    const action = actions[name];
    const combo = action.keys.find(
      (each) => isHeard(each, focus) && (letterKeys || !isSingleCharacter(each)) && matchesCombo(press, each),
    );
    if (combo && action.when(desk, scene, { focused })) return { name, combo };
  }
  return null;
}

function isHeard({ scope = 'board' }: KeyCombo, focus: KeyFocus): boolean {
  switch (scope) {
    case 'board':
      return focus === 'canvas' || focus === 'note' || focus === 'control';
    case 'surface':
      return focus === 'canvas' || focus === 'note';
    case 'note':
      return focus === 'note';
    case 'text':
      return focus === 'text';
    case 'browser':
      return false;
    default:
      return scope satisfies never;
  }
}

/** One note is selected and the keyboard is on it or on the canvas round it. */
function mayType({ focus, focused, desk, scene }: KeyContext): boolean {
  if (!scene.mayEdit || desk.editing || desk.selection.size !== 1) return false;
  if (focus !== 'canvas' && focus !== 'note') return false;
  const [only] = desk.selection;
  return only !== undefined && mayChange(scene, only) && (focused === null || focused === only);
}

/** A text may well begin with a letter or a digit, so for a selected note those come before their commands. */
function writesText(combo: KeyCombo): boolean {
  return isSingleCharacter(combo) && combo.shift !== true && /[a-z0-9]/.test(combo.key);
}
