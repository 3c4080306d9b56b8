/** Bounds of the live path, each with its reason. Sizes are bytes. */
export const defaultLimits = {
  /** One frame from a client: far above any edit by hand; imports go over HTTP. */
  framePayload: 1024 * 1024,
  /** Frames held for one socket while it waits to join, or while its document is being reloaded. */
  heldFrames: 2 * 1024 * 1024,
  /** One person's presence: cursor, selection and drag of some eighty notes. */
  presenceState: 4 * 1024,
  /** Entries in one awareness frame: a y-websocket client repeats what it hears about everyone. */
  presenceEntries: 2_000,
  /** Client ids that a room remembers as somebody's, so that nobody else takes them over. */
  presenceOwners: 10_000,
  /** Unsent bytes above which a socket gets no presence: cursors must not queue behind a slow line. */
  lossyBacklog: 1024 * 1024,
  /** Unsent bytes above which a socket is closed: this much memory is held for one reader and no more. */
  backlog: 4 * 1024 * 1024,
  /** The log's tail is cut by a snapshot after this many updates or bytes: loading stays in milliseconds. */
  snapshotUpdates: 500,
  snapshotBytes: 256 * 1024,
  /** Updates merged into one broadcast frame; merging grows faster than linearly with their number. */
  mergedUpdates: 64,
} as const;

export type SyncLimits = { readonly [K in keyof typeof defaultLimits]: number };

/** Lengths of every wait of the live path, in milliseconds. */
export const defaultTimings = {
  /** Updates of all rooms that arrive within this share one transaction. */
  gather: 10,
  /** Presence of a room goes out as one frame this often. */
  presence: 50,
  /** A y-websocket client cuts a line without messages after 30 s; half of that is safe. */
  keepAlive: 15_000,
  /** A socket that neither spoke nor answered a ping for this long is gone; checked with the keep-alive. */
  silence: 25_000,
  /** A document without sockets stays this long, so that a reload of the page finds it warm. */
  unload: 30_000,
  /** A failing append is retried after `retryFirst`, doubled up to `retryMost`, … */
  retryFirst: 50,
  retryMost: 1_000,
  /** … until this long after it began; then its rooms are dropped and the clients keep their edits. */
  giveUp: 5_000,
  /** Every socket's role is looked up again this often. */
  recheck: 30_000,
  /** A socket that could not be admitted within this is told to come back. */
  admit: 10_000,
  /** At a stop sockets are closed spread over this, so that they do not all return at once. */
  drain: 1_000,
  /** After the close frame a peer has this long to answer it at a stop. */
  goodbye: 1_000,
} as const;

export type SyncTimings = { readonly [K in keyof typeof defaultTimings]: number };
