/** The first number of every frame. 0, 1 and 3 are as y-protocols has them. */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** The client sends a number; the server returns it once all that came before on that socket is durable. */
  saved: 100,
  /** Server to client, a JSON string: one server record changed. See `board-event.ts`. */
  event: 101,
} as const;
