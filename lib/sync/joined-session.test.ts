import { describe, expect, it, vi } from 'vitest';
import { linkId, noteId } from '../board/commands/sample-board.ts';
import { boardRoots } from './board-roots.ts';
import { closeCodes } from './close-codes.ts';
import {
  addTo,
  BOARD,
  DRAFT,
  inDraft,
  mine,
  namesIn,
  old,
  onBoard,
  openJoined,
  openPrivate,
  plain,
  typeInto,
} from './testing/joined-bed.ts';

describe('without anything private', () => {
  it('the board is as it is, and no draft is asked for', async () => {
    const bed = await openJoined('editor', ['open'], (server) => addTo(server.at(BOARD).doc, 'there'));
    bed.add('mine');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    expect(onBoard(bed)).toEqual([old, mine]);
    expect(bed.session.store).toBe(bed.board.store);
    expect(bed.session.isDraft(mine)).toBe(false);
    expect(bed.server.at(DRAFT).opened).toBe(0);
    bed.session.undo.undo();
    expect(namesIn(bed.session)).toEqual([old]);
  });

  it.each(['vote', 'discuss'] as const)('in a %s step a participant only looks, at once', async (mode) => {
    const bed = await openJoined('editor', ['open']);
    bed.add('mine');
    const heard = vi.fn();
    bed.session.subscribeConnection(heard);
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    heard.mockClear();
    bed.enter(mode);
    expect(heard).toHaveBeenCalled();
    expect(bed.session.mayEdit()).toBe(false);
    expect(bed.session.holdOf(mine)).toBe('fixed');
    expect(bed.session.getConnection()).toEqual({ kind: 'read-only' });
    bed.add('late');
    bed.session.apply([{ type: 'remove-note', id: mine }]);
    bed.session.undo.undo();
    expect(bed.session.undo.canUndo()).toBe(false);
    expect(namesIn(bed.session)).toEqual([mine]);
    bed.enter('open');
    bed.session.undo.undo();
    expect(namesIn(bed.session)).toEqual([]);
  });

  it('what is typed while the board closes is still sent', async () => {
    const bed = await openJoined('editor', ['open']);
    bed.add('mine');
    bed.enter('discuss');
    typeInto(bed);
    await vi.waitUntil(() => bed.session.getConnection().kind === 'read-only');
    expect(JSON.stringify(boardRoots(bed.server.at(BOARD).doc).notes)).toContain('and more');
  });
});

describe('in a private step', () => {
  it('a new note goes into the draft, and the board’s socket carries nothing of it', async () => {
    const bed = await openPrivate();
    const before = bed.session.store.getNote(old);
    bed.add('mine', 'a secret');
    expect(namesIn(bed.session)).toEqual([mine, old]);
    expect(bed.session.store.getNote(old)).toBe(before);
    expect([bed.session.isDraft(mine), bed.session.isDraft(old)]).toEqual([true, false]);
    expect([bed.session.holdOf(mine), bed.session.holdOf(old)]).toEqual(['own', 'fixed']);
    expect(bed.session.getConnection()).toEqual({ kind: 'saving', unsaved: 1 });
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    expect([inDraft(bed), onBoard(bed)]).toEqual([[mine], [old]]);
    expect(bed.server.heardText(DRAFT)).toContain('a secret');
    expect(bed.server.heardText(BOARD)).not.toMatch(/secret|mine/);
    expect(bed.session.awarenessOf(mine)).not.toBe(bed.session.awareness);
    expect(bed.session.awarenessOf(old)).toBe(bed.session.awareness);
  });

  it('the draft counts where blocks grow and where notes come in reading order', async () => {
    const bed = await openPrivate();
    const { h } = bed.session.store.getLayout().blocks.channels;
    bed.add('mine');
    bed.session.apply([{ type: 'move-note', id: mine, at: { block: 'channels', x: 16, y: 2_000, z: 1 } }]);
    expect(bed.session.store.getLayout().blocks.channels.h).toBeGreaterThan(h);
    expect(bed.session.store.getNoteIds('channels')).toEqual([old, mine]);
    bed.session.apply([{ type: 'remove-note', id: mine }]);
    expect(bed.session.store.getLayout().blocks.channels.h).toBe(h);
  });

  it('a participant changes nothing that all see; a link at a hidden note is as hidden', async () => {
    const bed = await openPrivate();
    bed.add('mine');
    bed.session.apply([
      { type: 'remove-note', id: old },
      { type: 'recolour-block', block: 'channels', colour: 'pink' },
      { type: 'add-link', link: { id: linkId('hidden'), from: mine, to: old, kind: 'serves' } },
    ]);
    expect(namesIn(bed.session)).toEqual([mine, old]);
    expect(bed.session.store.getBoard().links.size).toBe(1);
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    const { links, blocks } = boardRoots(bed.server.at(BOARD).doc);
    expect([links.size, blocks.size]).toEqual([0, 0]);
    bed.session.apply([{ type: 'remove-link', id: linkId('hidden') }]);
    expect(bed.session.store.getBoard().links.size).toBe(0);
  });

  it('a facilitator’s steps are taken back in the order in which they were made, on both', async () => {
    const bed = await openPrivate('facilitator');
    const { session } = bed;
    bed.add('mine');
    session.apply([{ type: 'recolour-note', id: old, colour: 'pink' }]);
    typeInto(bed);
    session.apply([
      { type: 'recolour-note', id: old, colour: 'teal' },
      { type: 'recolour-note', id: mine, colour: 'teal' },
    ]);
    const look = () => [session.store.getNote(old)?.colour, session.store.getNote(mine)?.colour, plain(bed)];
    const seen = [look()];
    while (session.undo.canUndo()) {
      session.undo.undo();
      seen.push(look());
    }
    expect(seen).toEqual([
      ['teal', 'teal', 'mine and more'],
      ['pink', null, 'mine and more'],
      ['pink', null, 'mine'],
      [null, null, 'mine'],
      [null, undefined, undefined],
    ]);
    for (const expected of seen.toReversed().slice(1)) {
      session.undo.redo();
      expect(look()).toEqual(expected);
    }
    session.undo.undo();
    session.apply([{ type: 'recolour-note', id: old, colour: 'green' }]);
    expect(session.undo.canRedo()).toBe(false);
  });

  it('a participant takes back only what may be written now', async () => {
    const bed = await openJoined('editor', ['open']);
    bed.add('before');
    bed.enter('private');
    await vi.waitUntil(() => bed.session.mayEdit());
    bed.add('mine');
    bed.session.undo.undo();
    bed.session.undo.undo();
    expect(namesIn(bed.session)).toEqual([noteId('before')]);
    expect(bed.session.undo.canUndo()).toBe(false);
    bed.enter('open');
    expect(bed.session.undo.canUndo()).toBe(true);
    bed.session.undo.undo();
    expect(namesIn(bed.session)).toEqual([]);
  });

  it('without its connection what is only here is counted with the rest', async () => {
    const bed = await openPrivate('facilitator');
    bed.server.at(DRAFT).hears = 'mute';
    bed.server.at(BOARD).hears = 'mute';
    bed.add('mine');
    bed.session.apply([{ type: 'recolour-note', id: old, colour: 'pink' }]);
    bed.server.close(DRAFT, 1006, '');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'offline');
    expect(bed.session.getConnection()).toEqual({ kind: 'offline', unsaved: 2 });
    expect(bed.session.readUnsavedText().map(({ text }) => text)).toEqual(['mine']);
  });
});

describe('after a private step that nobody revealed', () => {
  it('my notes stay, hidden and mine to change, and new ones go to the board', async () => {
    const bed = await openPrivate();
    bed.add('mine');
    bed.enter('open');
    bed.session.apply([{ type: 'recolour-note', id: mine, colour: 'pink' }]);
    bed.add('after');
    expect(bed.session.store.getNote(mine)?.colour).toBe('pink');
    expect([bed.session.isDraft(mine), bed.session.isDraft(noteId('after'))]).toEqual([true, false]);
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    expect([inDraft(bed), onBoard(bed)]).toEqual([[mine], [old, noteId('after')]]);
  });

  it('a page that is loaded again shows them', async () => {
    const bed = await openJoined('editor', ['private', 'open'], (server) =>
      addTo(server.at(DRAFT).doc, 'mine'),
    );
    await vi.waitUntil(() => bed.session.isDraft(mine));
    expect(bed.session.holdOf(mine)).toBe('own');
  });

  it('one who wrote nothing asks once, and works on', async () => {
    const bed = await openJoined('editor', ['private', 'open'], (server) => {
      server.at(DRAFT).refuses = { code: closeCodes.notAllowed, reason: 'no-private-step' };
    });
    await vi.waitUntil(() => bed.server.at(DRAFT).opened === 1);
    bed.add('mine');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    expect(onBoard(bed)).toEqual([mine]);
    expect(bed.server.at(DRAFT).opened).toBe(1);
  });
});

it('a draft that is refused for its contents ends the page, with all words', async () => {
  const bed = await openPrivate();
  bed.server.at(DRAFT).hears = 'mute';
  bed.add('mine');
  bed.server.close(DRAFT, closeCodes.refusedUpdate, 'text-too-long');
  await vi.waitUntil(() => bed.session.getConnection().kind === 'ended');
  expect(bed.session.getConnection()).toEqual({
    kind: 'ended',
    code: closeCodes.refusedUpdate,
    reason: 'text-too-long',
    unsaved: 1,
  });
  expect(bed.session.readUnsavedText()).toMatchObject([{ text: 'mine' }]);
  bed.add('late');
  expect(namesIn(bed.session)).toEqual([mine, old]);
});

it('a role that is lowered lets go of the draft', async () => {
  const bed = await openPrivate();
  bed.add('mine');
  await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
  bed.server.tell(BOARD, { type: 'joined', role: 'viewer' });
  await vi.waitUntil(() => !bed.session.mayEdit());
  await vi.waitUntil(() => bed.server.at(DRAFT).sockets.size === 0);
  expect(bed.session.getConnection()).toEqual({ kind: 'read-only' });
});
