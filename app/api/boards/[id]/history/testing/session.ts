import * as Y from 'yjs';
import type { Board } from '#lib/board/board.ts';
import type { BoardId, NoteId } from '#lib/board/ids.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import { paletteColours } from '#lib/canvas/palette.ts';
import { noteFragment } from '#lib/sync/read-record.ts';
import { readBoardState } from '#server/records/read-board-state.ts';
import { logSpan } from '#server/store/versions-log.ts';
import { addNote, linkId } from '#server/sync/testing/written-board.ts';
import type { SeededRandom } from '#server/testing/seeded-random.ts';
import type { ApiBed } from '../../../../testing/api-bed.ts';
import type { Tab } from './tab.ts';

/** A board as it was live, and the update that it was after. */
export type LiveMoment = { readonly seq: number; readonly board: Board };

/**
 * Lets people edit a board at once, now and then hearing of each other, and looks at the live board each time when
 * they have.
 */
export async function runSession(
  bed: ApiBed,
  boardId: BoardId,
  tabs: readonly Tab[],
  { edits, random }: { /** At least so many. */ readonly edits: number; readonly random: SeededRandom },
): Promise<readonly LiveMoment[]> {
  const moments: LiveMoment[] = [];
  // What somebody has taken away meanwhile is edited in vain: the log tells how many edits there were.
  while ((moments.at(-1)?.seq ?? 0) <= edits) {
    for (let left = 1 + random(40); left > 0; ) {
      const tab = tabs[random(tabs.length)];
      const update = tab && edit(tab, random);
      // An empty one is not kept.
      if (!tab || !update || update.length <= 2) continue;
      tab.send(update);
      left -= 1;
    }
    await Promise.all(tabs.map((tab) => tab.saved()));
    const state = await bed.rooms.readState(boardId);
    const seq = (await logSpan(bed.store.db, boardId))?.last.seq;
    if (state && seq !== undefined) moments.push({ seq, board: readBoardState(state) });
    if (random(3) > 0) for (const tab of tabs) tab.take();
  }
  return moments;
}

/** One edit of a random kind; `null` when that one has nothing to do. */
function edit(tab: Tab, random: SeededRandom): Uint8Array | null {
  const ids = [...tab.notes.keys()] as NoteId[];
  const id = ids[random(ids.length)];
  if (!id || random(10) === 0)
    return tab.write(addNote(`${random(1e6)}`, tab.user.id, '', { at: place(random) }));
  switch (random(12)) {
    case 0:
      return tab.write({ type: 'move-note', id, at: place(random) });
    case 1:
      return tab.write({ type: 'resize-note', id, size: { w: 100 + random(200), h: 80 + random(200) } });
    case 2:
      return tab.write({
        type: 'recolour-note',
        id,
        colour: paletteColours[random(paletteColours.length)] ?? null,
      });
    case 3:
      return ids.length > 30 ? tab.write({ type: 'remove-note', id }) : null;
    case 4: {
      const to = ids[random(ids.length)];
      if (!to || to === id) return null;
      const link = { id: linkId(`${random(20)}`), from: id, to, kind: 'needs' } as const;
      return tab.write(
        tab.doc.getMap('links').has(link.id)
          ? { type: 'remove-link', id: link.id }
          : { type: 'add-link', link },
      );
    }
    case 5: {
      const block = blockKeys[random(blockKeys.length)] ?? 'channels';
      return tab.write({
        type: 'recolour-block',
        block,
        colour: paletteColours[random(paletteColours.length)] ?? 'grey',
      });
    }
    default:
      return type(tab, id, random);
  }
}

/** A few letters, at times taken away or made bold. */
function type(tab: Tab, id: NoteId, random: SeededRandom): Uint8Array | null {
  const paragraph = noteFragment(tab.notes, id)?.get(0);
  if (!(paragraph instanceof Y.XmlElement)) return null;
  const letters = paragraph.get(0);
  return tab.step(() => {
    if (!(letters instanceof Y.XmlText)) paragraph.insert(0, [new Y.XmlText('a')]);
    else if (letters.length > 5 && random(4) === 0) letters.delete(random(letters.length - 2), 2);
    else if (letters.length > 5 && random(6) === 0)
      letters.format(0, 3, { bold: random(2) === 0 ? {} : null });
    else letters.insert(random(letters.length + 1), ['a', 'be', 'sea', '😀'][random(4)] ?? 'd', {});
  });
}

const place = (random: SeededRandom) =>
  ({
    block: blockKeys[random(blockKeys.length)] ?? 'channels',
    x: random(900),
    y: random(900),
    z: random(99),
  }) as const;
