import { parseRole } from '#lib/board/can.ts';
import { parseUserId } from '#lib/board/ids.ts';
import { isPaletteColour } from '#lib/canvas/palette.ts';
import type { Person } from './people.ts';

/** A member as a handler tells it; `null` for anything else. */
export function parsePerson(value: unknown): Person | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, name, colour, role, initials, formerIds } = value as Record<string, unknown>;
  const userId = parseUserId(id);
  const known = parseRole(role);
  if (!userId || !known || typeof name !== 'string' || !isPaletteColour(colour)) return null;
  return {
    id: userId,
    name,
    colour,
    role: known,
    ...(typeof initials === 'string' ? { initials } : {}),
    ...(Array.isArray(formerIds) ? { formerIds: formerIds.flatMap((each) => parseUserId(each) ?? []) } : {}),
  };
}
