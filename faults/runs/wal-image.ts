/** The write-ahead log of SQLite: a header of 32 bytes, then frames of a header of 24 bytes and a page. */
const HEADER = 32;
const FRAME_HEADER = 24;
const SALTS = { inHeader: 16, inFrame: 8, length: 8 };

/** Where the last commit in the log ends, in bytes; 0 when there is none. What follows may be anything. */
export function committedEnd(wal: Buffer): number {
  if (wal.length < HEADER) return 0;
  const frame = FRAME_HEADER + wal.readUInt32BE(8);
  const salts = wal.subarray(SALTS.inHeader, SALTS.inHeader + SALTS.length);
  let end = 0;
  for (let at = HEADER; at + frame <= wal.length; at += frame) {
    // Frames of an earlier turn of the log have that turn's salts.
    if (!wal.subarray(at + SALTS.inFrame, at + SALTS.inFrame + SALTS.length).equals(salts)) break;
    const isCommit = wal.readUInt32BE(at + 4) > 0;
    if (isCommit) end = at + frame;
  }
  return end;
}

/** False when the log was begun anew between the two, after all of it had gone into the database. */
export function isSameTurn(before: Buffer, after: Buffer): boolean {
  return before.length >= HEADER && before.subarray(0, HEADER).equals(after.subarray(0, HEADER));
}

/** A copy with everything from `from` on spoiled, in one of the ways in which a power cut does it. */
export function spoil(wal: Buffer, from: number, random: (below: number) => number): Buffer {
  const spoiled = Buffer.from(wal);
  const length = wal.length - from;
  if (length <= 0) return Buffer.concat([spoiled, noise(1 + random(9_000), random)]);
  switch (random(4)) {
    case 0:
      return spoiled.subarray(0, from + random(length));
    case 1:
      noise(length, random).copy(spoiled, from);
      return spoiled;
    case 2: {
      // Sectors reach the disk in any order: some are there, some still hold zeros.
      for (let at = from; at < wal.length; at += 512)
        if (random(2) === 0) spoiled.fill(0, at, Math.min(at + 512, wal.length));
      // At least one did not, or nothing would be torn.
      spoiled.fill(0, from, Math.min(from + 512, wal.length));
      return spoiled;
    }
    default: {
      const at = from + random(length);
      spoiled[at] = (spoiled[at] ?? 0) ^ (1 << random(8));
      return spoiled;
    }
  }
}

function noise(length: number, random: (below: number) => number): Buffer {
  return Buffer.from(Array.from({ length }, () => random(256)));
}
