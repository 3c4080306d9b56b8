/** Gets the encoded document as it is after update `seq`, and returns what is to be added to it, if anything. */
export type ServerWrite = (state: Uint8Array, seq: number) => Uint8Array | null;

/** What became of something that the server itself had to write. */
export type Added = 'added' | 'nothing' | 'board-too-large';
