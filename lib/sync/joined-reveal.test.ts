import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { noteId } from '../board/commands/sample-board.ts';
import { boardRoots } from './board-roots.ts';
import { closeCodes } from './close-codes.ts';
import { SHOWN_WITHIN } from './drafts.ts';
import {
  BOARD,
  DRAFT,
  inDraft,
  mine,
  old,
  onBoard,
  openPrivate,
  plain,
  reveal,
  typeInto,
} from './testing/joined-bed.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('when notes are revealed', () => {
  it.each(['the board comes first', 'the draft ends first'])(
    'they never vanish and stay the same notes: %s',
    async (order) => {
      const bed = await openPrivate();
      bed.add('mine');
      await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
      const missing = vi.fn();
      bed.session.store.subscribe(() => bed.session.store.getNote(mine) ?? missing());
      const acts = [
        () => reveal(bed, 'mine'),
        () => bed.server.close(DRAFT, closeCodes.replaced, 'revealed'),
      ];
      for (const act of order === 'the board comes first' ? acts : acts.toReversed()) {
        act();
        await Promise.resolve();
      }
      bed.tellReveal();
      await vi.waitUntil(() => !bed.session.isDraft(mine));
      await vi.waitUntil(() => bed.server.at(DRAFT).opened === 2);
      expect(missing).not.toHaveBeenCalled();
      expect(bed.session.holdOf(mine)).toBe('fixed');
      expect(bed.session.fragmentOf(mine)?.doc).toBe(bed.board.doc);
      expect(bed.session.undo.canUndo()).toBe(false);
      expect(bed.kept).toEqual([]);
    },
  );

  it('words that did not come along are given back, and only those', async () => {
    const bed = await openPrivate();
    bed.add('mine');
    bed.add('whole');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    bed.server.at(DRAFT).hears = 'mute';
    typeInto(bed, mine);
    typeInto(bed, noteId('whole'));
    bed.server.close(DRAFT, closeCodes.replaced, 'revealed');
    reveal(bed, 'mine');
    reveal(bed, 'whole', 'whole and more');
    await vi.waitUntil(() => bed.kept.length > 0);
    expect(bed.kept).toMatchObject([{ noteId: mine, text: 'mine and more', block: 'channels' }]);
  });

  it('what was typed in that moment goes on in the note on the board, where that may be written', async () => {
    const bed = await openPrivate();
    bed.add('mine');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    bed.enter('reveal');
    bed.server.at(DRAFT).hears = 'mute';
    typeInto(bed, mine, ' and more ');
    reveal(bed, 'mine');
    await vi.waitUntil(() => !bed.session.isDraft(mine));
    expect(plain(bed)).toBe('mine and more ');
    typeInto(bed, mine, 'of it');
    bed.server.close(DRAFT, closeCodes.replaced, 'revealed');
    await vi.waitUntil(() => bed.server.at(DRAFT).opened === 2);
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    expect(JSON.stringify(boardRoots(bed.server.at(BOARD).doc).notes)).toContain('mine and more of it');
    await vi.waitUntil(() => bed.server.at(DRAFT).sockets.size === 1);
    expect(bed.kept).toEqual([]);
  });

  it('a note that the board never shows is given back with its unsaved words', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const bed = await openPrivate();
    bed.server.at(DRAFT).hears = 'mute';
    bed.add('mine');
    bed.server.close(DRAFT, closeCodes.replaced, 'revealed');
    await vi.waitUntil(() => bed.server.at(DRAFT).opened === 2);
    expect(plain(bed)).toBe('mine');
    vi.advanceTimersByTime(SHOWN_WITHIN);
    expect(plain(bed)).toBeUndefined();
    expect(bed.kept).toMatchObject([{ noteId: mine, text: 'mine' }]);
  });

  it('what is written afterwards goes into a new draft, while the step goes on', async () => {
    const bed = await openPrivate();
    bed.add('mine');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    bed.server.close(DRAFT, closeCodes.replaced, 'revealed');
    bed.server.at(DRAFT).doc = new Y.Doc();
    reveal(bed, 'mine');
    bed.tellReveal();
    await vi.waitUntil(() => bed.server.at(DRAFT).opened === 2 && bed.session.mayEdit());
    bed.add('next');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    expect([inDraft(bed), onBoard(bed)]).toEqual([[noteId('next')], [old, mine]]);
  });

  it('a tab that was away does not bring its old notes into the next draft', async () => {
    const bed = await openPrivate();
    bed.add('mine');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    bed.server.close(DRAFT, 1006, '');
    bed.server.at(DRAFT).doc = new Y.Doc();
    bed.tellReveal();
    reveal(bed, 'mine');
    await vi.waitUntil(() => bed.server.at(DRAFT).sockets.size === 1);
    bed.add('next');
    await vi.waitUntil(() => bed.session.getConnection().kind === 'saved');
    expect(inDraft(bed)).toEqual([noteId('next')]);
  });
});
