/** The tables as both databases hold them. Times are milliseconds since 1970; every value is parsed when it is read. */
export type Schema = {
  users: { id: string; name: string; colour: string; kind: 'guest'; created_at: number };
  boards: { id: string; title: string; created_at: number; updated_at: number; deleted_at: number | null };
  members: { board_id: string; user_id: string; role: string; joined_at: number };
  invites: {
    id: string;
    board_id: string;
    role: string;
    /** SHA-256 of the token in hexadecimal; the token itself is never stored. */
    token_hash: string;
    created_by: string;
    created_at: number;
    revoked_at: number | null;
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
