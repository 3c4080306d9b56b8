import { describe, expect, it } from 'vitest';
import { type Action, can, mayGrant, parseRole, type Role, roles } from './can.ts';

/** Who may do what, in the order of `roles`: owner, facilitator, editor, commenter, viewer. */
const table: Readonly<Record<Action, string>> = {
  'open-board': '+++++',
  'see-people': '+++++',
  'duplicate-board': '+++++',
  'edit-notes': '+++--',
  'invite-people': '+++--',
  'rename-board': '+++--',
  'delete-board': '+----',
};

const actions = Object.keys(table) as Action[];

describe('can', () => {
  it.each(
    actions.flatMap((action) =>
      roles.map((role, index) => ({ role, action, may: table[action][index] === '+' })),
    ),
  )('$role, $action: $may', ({ role, action, may }) => {
    expect(can(role, action)).toBe(may);
  });

  it.each(actions)('a person without a role may not %s', (action) => {
    expect(can(null, action)).toBe(false);
  });

  it.each(actions)('whoever is trusted more than one who may %s may too', (action) => {
    const allowed = roles.map((role) => can(role, action));
    expect(allowed).toEqual([...allowed].sort((a, b) => Number(b) - Number(a)));
    expect(allowed[0]).toBe(true);
  });
});

describe('mayGrant', () => {
  const grants: Readonly<Record<Role, string>> = {
    owner: '-++++',
    facilitator: '-++++',
    editor: '--+++',
    commenter: '-----',
    viewer: '-----',
  };

  it.each(
    roles.flatMap((role) =>
      roles.map((granted, index) => ({ role, granted, may: grants[role][index] === '+' })),
    ),
  )('$role grants $granted: $may', ({ role, granted, may }) => {
    expect(mayGrant(role, granted)).toBe(may);
  });

  it.each(roles)('a person without a role grants no %s', (granted) => {
    expect(mayGrant(null, granted)).toBe(false);
  });
});

describe('parseRole', () => {
  it.each(roles)('%s is a role', (role) => {
    expect(parseRole(role)).toBe(role);
  });

  it.each([
    undefined,
    null,
    '',
    'Owner',
    ' owner',
    'admin',
    0,
    ['owner'],
    { toString: () => 'owner' },
    'constructor',
  ])('%j is none', (value) => {
    expect(parseRole(value)).toBeNull();
  });
});
