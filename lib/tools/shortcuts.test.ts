import { describe, expect, it } from 'vitest';
import { actionNames } from './action-names.ts';
import { actions } from './actions.ts';
import { ariaKeys, keyLabel } from './key-labels.ts';
import { shortcutGroups } from './shortcuts.ts';

describe('keyLabel', () => {
  it.each([
    [{ key: 'z', mod: true, shift: true }, 'Ctrl+Shift+Z', '⇧⌘Z'],
    [{ key: '+', mod: true, shift: 'either' }, 'Ctrl++', '⌘+'],
    [{ key: '?', shift: 'either' }, '?', '?'],
    [{ key: 'ArrowLeft' }, '←', '←'],
    [{ key: ' ' }, 'Space', 'Space'],
    [{ key: 'Escape' }, 'Esc', 'Esc'],
    [{ key: 'Enter', mod: true }, 'Ctrl+Enter', '⌘↩'],
  ] as const)('%j is %s, or %s on a Mac', (combo, usual, mac) => {
    expect(keyLabel(combo, false)).toBe(usual);
    expect(keyLabel(combo, true)).toBe(mac);
  });
});

describe('ariaKeys', () => {
  it.each([
    [{ key: 'z', mod: true, shift: true }, 'Control+Shift+Z', 'Meta+Shift+Z'],
    [{ key: '+', mod: true, shift: 'either' }, 'Control+Plus', 'Meta+Plus'],
    [{ key: ' ' }, 'Space', 'Space'],
    [{ key: 'ArrowLeft' }, 'ArrowLeft', 'ArrowLeft'],
  ] as const)('%j is %s, or %s on a Mac', (combo, usual, mac) => {
    expect(ariaKeys(combo, false)).toBe(usual);
    expect(ariaKeys(combo, true)).toBe(mac);
  });
});

describe('shortcutGroups', () => {
  const groups = shortcutGroups(false);
  const rows = groups.flatMap((group) => group.rows);

  it('shows every action that has a key, each line once', () => {
    const labels = rows.map((row) => row.label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const name of actionNames) {
      const action = actions[name];
      if (action.keys.length > 0) expect(labels).toContain(action.family ?? action.label);
    }
  });

  it('puts a family on one line and no key twice', () => {
    expect(rows).toContainEqual({ label: 'Nudge the selected notes', keys: ['←', '→', '↑', '↓'] });
    expect(rows).toContainEqual({ label: 'Undo', keys: ['Ctrl+Z'] });
    expect(rows).toContainEqual({ label: 'Next note in the same block', keys: ['Tab', 'Ctrl+Enter'] });
  });

  it('leaves no group empty', () => {
    for (const group of groups) expect(group.rows.length).toBeGreaterThan(0);
  });
});
