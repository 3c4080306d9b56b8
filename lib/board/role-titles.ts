import type { Role } from './can.ts';

/** A role as people read it. */
export const roleTitles: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  facilitator: 'Facilitator',
  editor: 'Can edit',
  commenter: 'Can comment',
  viewer: 'Can view',
};
