import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { messageTypes } from '#lib/sync/message-types.ts';
import { type SeededRandom, seededRandom } from '../testing/seeded-random.ts';
import { LiveDocument } from './live-document.ts';
import { RawClient } from './testing/raw-client.ts';
import { boardId, docId, people, startTestServer } from './testing/test-server.ts';
import { addNote, noteId, writtenBoard } from './testing/written-board.ts';
import { writeAwareness, writeUpdate } from './write-frames.ts';

const CASES = Number(process.env.HOSTILE_CASES ?? 120);
const SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 1e9);

/** What a tab of Ada's says while she works. Each time under a client id of its own. */
function recordTraffic(random: SeededRandom): Uint8Array[] {
  const tab = writtenBoard();
  const name = `n${random(1e9)}`;
  const ada = people.ada.id;
  const text = () => (tab.notes.get(noteId(name)) as Y.Map<unknown>).get('text') as Y.XmlFragment;
  const updates = [
    tab.write(addNote(name, ada, 'some words\nof two lines')),
    tab.write({ type: 'move-note', id: noteId(name), at: { block: 'channels', x: 5, y: 6, z: 7 } }),
    tab.step(() => ((text().get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(4, ' more')),
    tab.step(() => ((text().get(1) as Y.XmlElement).get(0) as Y.XmlText).format(0, 2, { bold: {} })),
    tab.write({ type: 'recolour-block', block: 'channels', colour: 'lime' }),
    tab.write({ type: 'remove-note', id: noteId(name) }),
  ];
  const state = JSON.stringify({ cursor: { x: 1, y: 2 }, selection: [noteId(name)] });
  return [
    ...updates.map(writeUpdate),
    writeAwareness([{ clientId: tab.doc.clientID, clock: 1, json: state }]),
    Uint8Array.of(messageTypes.saved, 5),
  ];
}

/** The frame with some of it changed, taken out, doubled or mixed with another. */
function mutate(frame: Uint8Array, other: Uint8Array, random: SeededRandom): Uint8Array {
  const bytes = [...frame];
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(bytes.length);
    switch (random(6)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        break;
      case 1:
        bytes[at] = random(256);
        break;
      case 2:
        bytes.splice(at, 1 + random(8));
        break;
      case 3:
        bytes.splice(at, 0, ...Array.from({ length: 1 + random(8) }, () => random(256)));
        break;
      case 4:
        bytes.splice(at, 0, ...bytes.slice(at, at + 1 + random(32)));
        break;
      default:
        bytes.splice(at, bytes.length, ...other.slice(random(other.length)));
    }
  }
  return Uint8Array.from(bytes);
}

test(`mutated traffic ends its own socket or is taken, and nothing else (HOSTILE_SEED=${SEED})`, async () => {
  const random = seededRandom(SEED);
  const server = await startTestServer({ shapes: 'board' });
  server.docLog.create(docId, writtenBoard().write(addNote('first', people.ada.id)));
  const witness = new RawClient(server, { user: people.ben });
  await witness.begin();
  const seen = { mutated: 0, taken: 0, refused: 0 };
  const codes = new Set<number>();
  for (let index = 0; index < CASES; index++) {
    const client = new RawClient(server, { user: random(5) === 0 ? people.vera : people.ada });
    await client.begin();
    const frames = recordTraffic(random);
    const chosen = random(frames.length);
    for (const [place, frame] of frames.entries()) {
      if (place !== chosen) {
        client.socket.send(frame);
        continue;
      }
      const mutated = mutate(frame, frames[random(frames.length)] ?? frame, random);
      if (Buffer.compare(mutated, frame) !== 0) seen.mutated += 1;
      client.socket.send(mutated);
    }
    client.mark(99);
    const outcome = await Promise.race([client.saved(99), client.closed]);
    if (outcome === true) seen.taken += 1;
    else {
      seen.refused += 1;
      codes.add(outcome);
    }
    client.socket.terminate();
  }
  // Ben was never sent away, and what he writes is kept.
  witness.update(writtenBoard().write(addNote('last', people.ben.id)));
  witness.mark(1);
  await witness.saved(1);
  expect(server.sync.rooms.seatCount(boardId)).toBeGreaterThan(0);
  const stored = await server.docLog.load(docId);
  if (!stored) throw new Error('the board is gone');
  const { doc, notes } = writtenBoard(new LiveDocument(stored).stateSince());
  expect(notes.has(noteId('first')) && notes.has(noteId('last'))).toBe(true);
  expect(doc.store.pendingStructs).toBeNull();
  JSON.stringify(doc.getMap('notes').toJSON());
  expect(seen.mutated).toBeGreaterThan(CASES * 0.9);
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(CASES / 20);
  for (const code of codes) expect([1009, 4403, 4422]).toContain(code);
}, 600_000);
