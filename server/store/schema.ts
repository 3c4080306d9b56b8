import type { ColumnType, Generated } from 'kysely';

/** The tables as both databases hold them. Times are milliseconds since 1970; every value is parsed when it is read. */
export type Schema = {
  users: {
    id: string;
    name: string;
    colour: string;
    kind: string;
    created_at: number;
    /** Lower case; of one account only. `null` for guests and for accounts of a provider that vouches for none. */
    email: ColumnType<string | null, string | null | undefined, string | null>;
    /** When somebody who can read its mail was last shown to be this person. */
    email_verified_at: ColumnType<number | null, number | null | undefined, number | null>;
    password_hash: ColumnType<string | null, string | null | undefined, string | null>;
    /** `null`: those of the name. */
    initials: ColumnType<string | null, string | null | undefined, string | null>;
    /** The account that a guest's boards and authorship have gone to. */
    merged_into: ColumnType<string | null, string | null | undefined, string | null>;
    deleted_at: ColumnType<number | null, number | null | undefined, number | null>;
    /** When they asked for no more e-mails about their inbox. */
    digest_off_at: ColumnType<number | null, number | null | undefined, number | null>;
  };
  /** Who somebody is elsewhere: at a provider, by the id that they have there. */
  sign_ins: { provider: string; provider_id: string; user_id: string; created_at: number };
  sessions: {
    /** SHA-256 of the id in the cookie, in hexadecimal; the id itself is never stored. */
    id_hash: string;
    user_id: string;
    /** How the person signed in. */
    way: string;
    created_at: number;
    seen_at: number;
    ended_at: number | null;
    browser: string;
    address: string;
  };
  /** Links sent by e-mail, by the hash of their token. */
  mail_tokens: { token_hash: string; email: string; expires_at: number; used_at: number | null };
  boards: {
    id: string;
    title: string;
    created_at: number;
    updated_at: number;
    deleted_at: number | null;
    /** 1: whoever comes by a link waits until somebody admits them. */
    lobby: Generated<number>;
  };
  members: {
    board_id: string;
    user_id: string;
    role: string;
    joined_at: number;
    /** When this member put the board away, for themselves alone. */
    archived_at: number | null;
    /** The link by which they came, if any. */
    invite_id: string | null;
    /** When somebody last chose this role for them: an older link does not undo it. */
    role_set_at: number | null;
  };
  /** The small picture of each board, as its document was at `head_seq`. */
  board_outlines: { board_id: string; head_seq: number; made_at: number; outline: string };
  invites: {
    id: string;
    board_id: string;
    role: string;
    /** SHA-256 of the token in hexadecimal; the token itself is never stored. */
    token_hash: string;
    created_by: string;
    created_at: number;
    revoked_at: number | null;
    uses: Generated<number>;
    max_uses: number | null;
    expires_at: number | null;
    last_used_at: number | null;
    password_hash: string | null;
  };
  /** Who came by a link of a board with a lobby and is not admitted; `declined_at`: and will not be. */
  knocks: {
    board_id: string;
    user_id: string;
    role: string;
    invite_id: string;
    at: number;
    declined_at: number | null;
  };
  /** Only ever added to. `hash` is over the row and the hash of the row before. */
  audit: {
    board_id: string;
    seq: number;
    at: number;
    actor_id: string | null;
    session_id: string | null;
    address: string;
    browser: string;
    action: string;
    outcome: string;
    /** A JSON object of short words and numbers. */
    detail: string;
    prev_hash: string;
    hash: string;
  };
  /** The newest row of each board's audit, so that rows missing at its end are missed. */
  audit_heads: { board_id: string; seq: number; hash: string };
  /** Runs of timed steps; the newest of a board is the one that its people see. */
  workshops: {
    id: string;
    board_id: string;
    /** Grows with every change, by which two that come at once are told apart. */
    version: number;
    /** The version in which the agenda last changed. */
    agenda_version: number;
    /** A JSON object, ballots of an open round included. */
    state: string;
    created_at: number;
    /** `null`: it has not ended. */
    ended_at: number | null;
  };
  /** What is kept of a workshop at its end, as JSON. */
  recaps: {
    workshop_id: string;
    board_id: string;
    made_at: number;
    recap: string;
    /** SHA-256 of the token of the link by which it is shared, in hexadecimal; `null`: only members see it. */
    token_hash: string | null;
  };
  /** Agendas that a person keeps to use again, as JSON. */
  agendas: { id: string; user_id: string; title: string; steps: string; created_at: number };
  threads: {
    id: string;
    board_id: string;
    created_by: string;
    created_at: number;
    /** When something changed that everybody on the board may know of. */
    changed_at: number;
    /** `null`: of no kind. */
    kind: string | null;
    /** `note`, `block` or `point`. */
    anchor: string;
    /** Where it is; for a note where the note lay when the thread began, and when it was taken away. */
    block: string;
    /** In board units from the block's corner; `null` for a whole block. */
    x: number | null;
    y: number | null;
    note_id: string | null;
    note_author: string | null;
    /** 1: the note is not on the board. */
    note_gone: Generated<number>;
    /** The review for which it was begun. */
    review_id: string | null;
    /** What it came to; `null` with the next three while it is open. */
    outcome: string | null;
    because: string | null;
    resolved_by: string | null;
    resolved_at: number | null;
  };
  comments: {
    id: string;
    board_id: string;
    thread_id: string;
    author_id: string;
    /** JSON; `null`: it was taken away. */
    body: string | null;
    /** Grows from comment to comment of one thread. */
    at: number;
    edited_at: number | null;
    removed_by: string | null;
    review_id: string | null;
  };
  /** What a thread asks the board's editors to do. */
  suggestions: {
    thread_id: string;
    board_id: string;
    /** JSON. */
    proposal: string;
    /** The id that a proposed note gets, so that it comes once. */
    new_note_id: string | null;
    /** `accepted` or `declined`; `accepting` while the board is being changed; `null`: nobody has answered. */
    answer: string | null;
    answered_by: string | null;
    answered_at: number | null;
    because: string | null;
  };
  reactions: {
    board_id: string;
    comment_id: string;
    user_id: string;
    emoji: string;
    at: number;
    review_id: string | null;
  };
  /** Up to when a person has read a thread, by the times of its comments. */
  thread_reads: { board_id: string; thread_id: string; user_id: string; seen_at: number };
  reviews: {
    id: string;
    board_id: string;
    asked_by: string;
    asked_at: number;
    due_at: number;
    /** `null`: open until `due_at`, and what follows from its end is still to be done. */
    closed_at: number | null;
    ask: string;
  };
  reviewers: { board_id: string; review_id: string; user_id: string; submitted_at: number | null };
  /** What came for a person, when they could first know of it. */
  inbox: {
    id: string;
    board_id: string;
    user_id: string;
    by_id: string;
    at: number;
    why: string;
    thread_id: string | null;
    /** One entry at most for a person and a comment. */
    comment_id: string | null;
    review_id: string | null;
    read_at: number | null;
    /** When it went into an e-mail. */
    mailed_at: number | null;
  };
  /** Kept states of boards. */
  versions: {
    id: string;
    board_id: string;
    /** The board as it was after this update. */
    seq: number;
    at: number;
    reason: string;
    /** Empty for one that nobody named. */
    name: string;
    by_id: string | null;
    /** A JSON list of people. */
    authors: string;
  };
  docs: {
    id: string;
    board_id: string;
    kind: DocKind;
    /** The one person who may open a draft; `null` for a board's own document. */
    owner_id: string | null;
    /** Grows when the document is replaced, so that a writer who still holds the old one is refused. */
    epoch: number;
    head_seq: number;
    snapshot_seq: number;
  };
  doc_updates: {
    doc_id: string;
    seq: number;
    user_id: string | null;
    at: number;
    bytes: Uint8Array;
    checksum: Uint8Array;
  };
  doc_snapshots: { doc_id: string; seq: number; at: number; state: Uint8Array; checksum: Uint8Array };
  client_owners: { doc_id: string; client_id: number; user_id: string };
};

export type DocKind = 'board' | 'draft';

export type Dialect = 'sqlite' | 'postgres';
