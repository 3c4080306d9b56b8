import { MAX_LINKS, MAX_NOTES } from '#lib/board/limits.ts';

/** Bounds of the live path, each with its reason. Sizes are bytes. */
export const defaultLimits = {
  /** One frame from a client: far above any edit by hand; imports go over HTTP. */
  framePayload: 1024 * 1024,
  /** Fragments of one message: browsers send one, and four kilobytes a piece is what the smallest proxies cut. */
  frameFragments: 256,
  /** Chunks of a message that is not complete: twice what the smallest packets of a megabyte make. */
  frameChunks: 4_096,
  /**
   * Frames a second but for presence. A key held down on a note is 60, an edit and a marker for each of 30 steps;
   * a reconnect or a paste comes at once.
   */
  messagesPerSecond: 120,
  messagesAtOnce: 240,
  /** Presence is told 20 times a second whatever comes in; this far above it is no tab of ours. */
  presencePerSecond: 200,
  presenceAtOnce: 1_000,
  /** Bytes of all frames: an edit by hand is a hundred, and what was done offline comes in one frame or two. */
  bytesPerSecond: 256 * 1024,
  bytesAtOnce: 2 * 1024 * 1024,
  /** Open sockets of one person: more tabs than anybody looks at. */
  socketsPerUser: 30,
  /** Open sockets of one address: three classrooms behind one router, with two tabs each. */
  socketsPerAddress: 400,
  /** Sockets that nobody has been admitted on yet: they take as long as a session and a role are looked up. */
  socketsWaiting: 500,
  /** Client ids that one socket may claim on a document: a tab has one, and another after a clash of ids. */
  socketClients: 64,
  /** A document that nobody writes to is kept encoded up to this size: building it anew takes some ten milliseconds. */
  restSize: 256 * 1024,
  /** A document, encoded: a joiner gets all of it, and Yjs holds some twelve times as much in memory. */
  documentSize: 5 * 1024 * 1024,
  /** People stop at 5,000; the rest is for those who add at the same moment or come back from offline. */
  boardNotes: Math.round(MAX_NOTES * 1.1),
  boardLinks: Math.round(MAX_LINKS * 1.1),
  /** Refusals by rule of one person within a minute: each may cost a reload of the document. */
  refusalsPerMinute: 10,
  /** Frames held for one socket before it is admitted: a state vector and the first words. */
  heldEarly: 256 * 1024,
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
  /**
   * Updates of all rooms that arrive within this share one transaction, and what is told of them one write for each
   * socket: a frame of a screen, which nobody sees, and writes are most of the work.
   */
  gather: 16,
  /** Presence of a room goes out as one frame this often. */
  presence: 50,
  /** A y-websocket client cuts a line without messages after 30 s; half of that is safe. */
  keepAlive: 15_000,
  /** A socket that neither spoke nor answered a ping for this long is gone; checked with the keep-alive. */
  silence: 25_000,
  /** A document that nobody has written to for this long is kept encoded: people think longer than they type. */
  rest: 10_000,
  /** A document without sockets stays this long, so that a reload of the page finds it warm. */
  unload: 30_000,
  /** A failing append is retried after `retryFirst`, doubled up to `retryMost`, … */
  retryFirst: 50,
  retryMost: 1_000,
  /** … until this long after it began; then its rooms are dropped and the clients keep their edits. */
  giveUp: 5_000,
  /** Every socket's role is looked up again this often. */
  recheck: 30_000,
  /** When a board is locked, those who are there may still write for this long: what they had begun to send. */
  lockGrace: 1_000,
  /** A socket that could not be admitted within this is told to come back. */
  admit: 10_000,
  /** At a stop sockets are closed spread over this, so that they do not all return at once. */
  drain: 1_000,
  /** After our close frame a peer has this long to answer it, and then its line is cut. */
  closeAnswer: 5_000,
  /** The same at a stop. */
  goodbye: 1_000,
} as const;

export type SyncTimings = { readonly [K in keyof typeof defaultTimings]: number };
