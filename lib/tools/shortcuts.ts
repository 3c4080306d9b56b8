import { type ActionGroup, actionGroups } from './action.ts';
import { actionNames } from './action-names.ts';
import { actions } from './actions.ts';
import { keyLabel } from './key-labels.ts';

export type ShortcutGroup = {
  readonly title: ActionGroup;
  readonly rows: readonly { readonly label: string; readonly keys: readonly string[] }[];
};

/** Every key that does something, for people to read: groups of lines, a line for each action or family of them. */
export function shortcutGroups(isMac: boolean): readonly ShortcutGroup[] {
  return actionGroups.map((title) => {
    const rows = new Map<string, ReadonlySet<string>>();
    for (const name of actionNames) {
      const action = actions[name];
      if (action.group !== title || action.keys.length === 0) continue;
      const label = action.family ?? action.label;
      const keys = action.keys.map((combo) => keyLabel(combo, isMac));
      rows.set(label, new Set([...(rows.get(label) ?? []), ...keys]));
    }
    return { title, rows: Array.from(rows, ([label, keys]) => ({ label, keys: Array.from(keys) })) };
  });
}
