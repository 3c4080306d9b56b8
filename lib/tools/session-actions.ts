import type { ActionsBy } from './action.ts';
import { changeableNotes, chosenNotes } from './chosen-notes.ts';

type SessionActionName =
  | 'undo'
  | 'redo'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'find'
  | 'toggle-guide'
  | 'show-shortcuts';

export const sessionActions: ActionsBy<SessionActionName> = {
  undo: {
    kind: 'session',
    name: 'undo',
    label: 'Undo',
    group: 'General',
    keys: [
      { key: 'z', mod: true },
      { key: 'z', mod: true, scope: 'text' },
    ],
    when: (_, scene) => scene.mayEdit,
  },
  redo: {
    kind: 'session',
    name: 'redo',
    label: 'Redo',
    group: 'General',
    keys: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
      { key: 'z', mod: true, shift: true, scope: 'text' },
      { key: 'y', mod: true, scope: 'text' },
    ],
    when: (_, scene) => scene.mayEdit,
  },
  copy: {
    kind: 'session',
    name: 'copy',
    label: 'Copy',
    group: 'General',
    keys: [{ key: 'c', mod: true, scope: 'browser' }],
    when: (desk, scene, args) => chosenNotes(desk, scene, args).length > 0,
  },
  cut: {
    kind: 'session',
    name: 'cut',
    label: 'Cut',
    group: 'General',
    keys: [{ key: 'x', mod: true, scope: 'browser' }],
    when: (desk, scene, args) => changeableNotes(desk, scene, args).length > 0,
  },
  paste: {
    kind: 'session',
    name: 'paste',
    label: 'Paste as notes, one for each line',
    group: 'General',
    keys: [{ key: 'v', mod: true, scope: 'browser' }],
    when: (_, scene) => scene.mayEdit,
  },
  find: {
    kind: 'session',
    name: 'find',
    label: 'Find on the board',
    group: 'General',
    keys: [
      { key: 'f', mod: true },
      { key: 'f', mod: true, scope: 'text' },
    ],
    when: () => true,
  },
  'toggle-guide': {
    kind: 'session',
    name: 'toggle-guide',
    label: 'Show or hide the guide',
    group: 'General',
    keys: [{ key: 'g' }],
    when: () => true,
  },
  'show-shortcuts': {
    kind: 'session',
    name: 'show-shortcuts',
    label: 'Keyboard shortcuts',
    group: 'General',
    keys: [{ key: '?', shift: 'either' }],
    when: () => true,
  },
};
