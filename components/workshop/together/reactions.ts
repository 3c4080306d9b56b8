import type { OpenBoard } from '#components/board/board-context.ts';
import type { UserId } from '#lib/board/ids.ts';
import type { BoardPoint, ScreenPoint, Size } from '#lib/geometry/point.ts';
import { screenPoint } from '#lib/geometry/point.ts';
import { toScreen, type View } from '#lib/geometry/view.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { ReactionEmoji } from '#lib/sync/reaction.ts';

/** Milliseconds between two reactions of one person, here as there. */
const REST = 220;
/** Reactions in the air at once; the oldest give way. */
const MOST = 24;
/** CSS pixels above the lower edge at which reactions start of people whose cursor is not in sight. */
const FLOOR = 96;

/** A reaction on its way up, from a point of the viewport in CSS pixels. */
export type Flight = {
  readonly id: number;
  readonly emoji: ReactionEmoji;
  readonly from: ScreenPoint;
  /** Told where no cursor tells it. */
  readonly name: string | null;
};

export type Reactions = {
  readonly get: () => readonly Flight[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Mine. One that comes too soon after another is not sent. */
  readonly react: (emoji: ReactionEmoji) => void;
  /** It has vanished. */
  readonly ended: (id: number) => void;
  readonly close: () => void;
};

type ReactionsOptions = {
  readonly board: Pick<OpenBoard, 'session' | 'desk' | 'me' | 'ownPresence'>;
  readonly now: () => number;
};

/** Everybody's reactions as they come. */
export function makeReactions({ board, now }: ReactionsOptions): Reactions {
  const { session, desk, me, ownPresence } = board;
  const listeners = new ListenerSets();
  const seen = new Map<number, { n: number; at: number }>();
  let flights: readonly Flight[] = [];
  let lastId = 0;
  let lastOwn = Number.NEGATIVE_INFINITY;

  const launch = (emoji: ReactionEmoji, cursor: BoardPoint | null, user: { id: UserId; name: string }) => {
    const { view, viewport } = desk.get();
    const at = cursor && pointInSight(view, viewport, cursor);
    const flight = { emoji, from: at ?? floorPoint(viewport, user.id), name: at ? null : user.name };
    lastId += 1;
    flights = [...flights, { id: lastId, ...flight }].slice(-MOST);
    listeners.notify('flights');
  };
  const look = () => {
    const peers = session.presence.getPeers();
    for (const { clientId, reaction, cursor, user } of peers) {
      const before = seen.get(clientId);
      if (!reaction || reaction.n === before?.n) continue;
      const isTooSoon = before !== undefined && now() - before.at < REST;
      seen.set(clientId, { n: reaction.n, at: isTooSoon ? before.at : now() });
      if (!isTooSoon) launch(reaction.emoji, cursor, user);
    }
    const present = new Set(peers.map(({ clientId }) => clientId));
    for (const clientId of seen.keys()) if (!present.has(clientId)) seen.delete(clientId);
  };
  look();
  const stop = session.presence.subscribe(look);
  return {
    get: () => flights,
    subscribe: (listener) => listeners.add('flights', listener),
    react: (emoji) => {
      if (now() - lastOwn < REST) return;
      lastOwn = now();
      ownPresence.react(emoji);
      launch(emoji, ownPresence.getCursor(), me);
    },
    ended: (id) => {
      flights = flights.filter((flight) => flight.id !== id);
      listeners.notify('flights');
    },
    close: stop,
  };
}

function pointInSight(view: View, viewport: Size, cursor: BoardPoint): ScreenPoint | null {
  const point = toScreen(view, cursor);
  const isSeen = point.x >= 0 && point.y >= 0 && point.x <= viewport.w && point.y <= viewport.h;
  return isSeen ? point : null;
}

/** A place at the lower edge that is the person's own, so that many who react at once do not cover each other. */
function floorPoint(viewport: Size, user: UserId): ScreenPoint {
  let sum = 0;
  for (const letter of user) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return screenPoint(viewport.w * (0.15 + (0.7 * sum) / 997), viewport.h - FLOOR);
}
