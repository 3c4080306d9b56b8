import { parseRole, type Role } from '#lib/board/can.ts';
import { parseUserId, type UserId } from '#lib/board/ids.ts';

/** A link as it is listed. Times are milliseconds since 1970. */
export type ListedLink = {
  readonly id: string;
  readonly role: Role;
  readonly createdByName: string;
  readonly createdAt: number;
  readonly hasPassword: boolean;
  readonly expiresAt: number | null;
  readonly maxUses: number | null;
  readonly uses: number;
  readonly lastUsedAt: number | null;
};

/** Who waits to be let in. */
export type WaitingPerson = {
  readonly id: UserId;
  readonly name: string;
  readonly colour: string;
  readonly role: Role;
};

export type Lobby = { readonly on: boolean; readonly waiting: readonly WaitingPerson[] };

export type ActivityLine = {
  readonly seq: number;
  readonly at: number;
  readonly actor: string | null;
  readonly member: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly address: string;
};

export type Verdict = { readonly is: 'whole' } | { readonly is: 'broken'; readonly seq: number };

export type Activity = {
  readonly lines: readonly ActivityLine[];
  /** `null`: it was not looked at. */
  readonly verdict: Verdict | null;
  readonly hasMore: boolean;
};

/** Each returns `null` for what is not of that shape; single entries that are not are left out. */
export function parseLinks(data: unknown): readonly ListedLink[] | null {
  return listIn(data, 'invites', (each) => {
    const { id, role, createdByName, createdAt, hasPassword, expiresAt, maxUses, uses, lastUsedAt } = each;
    const known = parseRole(role);
    if (typeof id !== 'string' || !known || typeof createdByName !== 'string') return null;
    if (typeof createdAt !== 'number' || typeof uses !== 'number') return null;
    return {
      id,
      role: known,
      createdByName,
      createdAt,
      hasPassword: hasPassword === true,
      expiresAt: numberOrNull(expiresAt),
      maxUses: numberOrNull(maxUses),
      uses,
      lastUsedAt: numberOrNull(lastUsedAt),
    };
  });
}

export function parseLobby(data: unknown): Lobby | null {
  const waiting = listIn(data, 'waiting', ({ id, name, colour, role }): WaitingPerson | null => {
    const userId = parseUserId(id);
    const known = parseRole(role);
    return userId && known && typeof name === 'string' && typeof colour === 'string'
      ? { id: userId, name, colour, role: known }
      : null;
  });
  return waiting && { on: recordOf(data)?.on === true, waiting };
}

export function parseActivity(data: unknown): Activity | null {
  const lines = listIn(data, 'lines', (each): ActivityLine | null => {
    const { seq, at, actor, member, action, outcome, detail, address } = each;
    if (typeof seq !== 'number' || typeof at !== 'number') return null;
    if (typeof action !== 'string' || typeof outcome !== 'string') return null;
    return {
      seq,
      at,
      action,
      outcome,
      actor: textOrNull(actor),
      member: textOrNull(member),
      detail: recordOf(detail) ?? {},
      address: textOrNull(address) ?? '',
    };
  });
  const whole = recordOf(data);
  const verdict = recordOf(whole?.verdict);
  return (
    lines && {
      lines,
      hasMore: whole?.hasMore === true,
      verdict:
        verdict === null
          ? null
          : verdict.is === 'whole'
            ? { is: 'whole' }
            : { is: 'broken', seq: numberOrNull(verdict.seq) ?? 0 },
    }
  );
}

function listIn<T>(
  data: unknown,
  key: string,
  parse: (each: Readonly<Record<string, unknown>>) => T | null,
): readonly T[] | null {
  const list = recordOf(data)?.[key];
  if (!Array.isArray(list)) return null;
  return list.flatMap((each) => {
    const record = recordOf(each);
    const parsed = record && parse(record);
    return parsed === null ? [] : [parsed];
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
