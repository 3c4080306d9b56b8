import type { ListedLink } from './people-data.ts';

/** Until when and how often a link holds. @param now milliseconds since 1970 */
export function describeBounds({ hasPassword, expiresAt, maxUses, uses }: ListedLink, now: number): string {
  const isOver = (expiresAt !== null && expiresAt <= now) || (maxUses !== null && uses >= maxUses);
  const end =
    expiresAt === null ? 'no end' : `${expiresAt <= now ? 'expired' : 'until'} ${timeOf(expiresAt)}`;
  return [
    hasPassword ? 'password' : 'no password',
    end,
    ...(maxUses === null ? [] : [maxUses === 1 ? 'for one person' : `for ${maxUses} people`]),
    ...(isOver && (expiresAt === null || expiresAt > now) ? ['used up'] : []),
  ].join(', ');
}

/** Who made a link and who came by it. */
export function describeUse({ createdByName, createdAt, maxUses, uses, lastUsedAt }: ListedLink): string {
  const made = `Made by ${createdByName}, ${timeOf(createdAt)}.`;
  const people = uses === 1 ? '1 person' : `${uses} people`;
  const count = maxUses === null ? `${people} came by it` : `${uses} of ${maxUses} came by it`;
  return lastUsedAt === null
    ? `${made} Nobody came by it yet.`
    : `${made} ${count}, last ${timeOf(lastUsedAt)}.`;
}

/** A time as this browser's people write it. @param at milliseconds since 1970 */
export function timeOf(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
