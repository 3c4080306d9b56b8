import type { UserId } from '../board/ids.ts';
import type { CommandOf } from './command.ts';
import type { Spotlight, Workshop } from './workshop.ts';

type RoomCommand = CommandOf<
  'lock-board' | 'unlock-board' | 'hide-cursors' | 'show-cursors' | 'summon' | 'spotlight'
>;

/** What facilitators do with the room at any time, whether a workshop runs or not. */
export function reduceRoom(workshop: Workshop, command: RoomCommand, by: UserId): Workshop {
  switch (command.type) {
    case 'lock-board':
      return workshop.lock === 'locked' ? workshop : { ...workshop, lock: 'locked' };
    case 'unlock-board':
      return workshop.lock === 'open' ? workshop : { ...workshop, lock: 'open' };
    case 'hide-cursors':
      return workshop.cursors === 'hidden' ? workshop : { ...workshop, cursors: 'hidden' };
    case 'show-cursors':
      return workshop.cursors === 'shown' ? workshop : { ...workshop, cursors: 'shown' };
    case 'summon': {
      const count = (workshop.summons?.count ?? 0) + 1;
      return { ...workshop, summons: { count, by, view: command.view } };
    }
    case 'spotlight':
      return isSameSpotlight(workshop.spotlight, command.on)
        ? workshop
        : { ...workshop, spotlight: command.on };
    default:
      return command satisfies never;
  }
}

function isSameSpotlight(a: Spotlight | null, b: Spotlight | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.is === 'note') return b.is === 'note' && a.note === b.note;
  return b.is === 'block' && a.block === b.block;
}
