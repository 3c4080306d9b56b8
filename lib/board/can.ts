/** What a person is on one board, most trusted first. */
export const roles = ['owner', 'facilitator', 'editor', 'commenter', 'viewer'] as const;

export type Role = (typeof roles)[number];

/** Everything that a person may ask of a board. */
export type Action =
  | 'open-board'
  | 'see-people'
  | 'edit-notes'
  | 'rename-board'
  | 'duplicate-board'
  | 'invite-people'
  | 'delete-board';

const least: Readonly<Record<Action, Role>> = {
  'open-board': 'viewer',
  'see-people': 'viewer',
  'duplicate-board': 'viewer',
  'edit-notes': 'editor',
  'invite-people': 'editor',
  'rename-board': 'editor',
  'delete-board': 'owner',
};

/** The one question of access. `null` is a person with no role on the board: they may do nothing. */
export function can(role: Role | null, action: Action): boolean {
  return role !== null && roles.indexOf(role) <= roles.indexOf(least[action]);
}

/** True when `role` may hand out `granted` by invitation: never more than they are themselves. */
export function mayGrant(role: Role | null, granted: Role): boolean {
  return (
    role !== null &&
    can(role, 'invite-people') &&
    roles.indexOf(granted) >= roles.indexOf(role) &&
    granted !== 'owner'
  );
}

export function parseRole(value: unknown): Role | null {
  return roles.find((role) => role === value) ?? null;
}
