import { expect, it } from 'vitest';
import { sampleBoard, sampleNote } from '#lib/board/commands/sample-board.ts';
import type { ActionArgs } from '#lib/tools/action.ts';
import { sampleDesk, sampleScene } from '#lib/tools/sample-scene.ts';
import type { BoardDesk } from './make-board-desk.ts';
import { makeNoteClipboard } from './note-clipboard.ts';

const shop = sampleNote('shop', 'channels', 16, 60, { text: 'Shop', colour: 'pink' });
const web = sampleNote('web', 'channels', 224, 60, { text: 'Web\nand app' });

function sample(selected: readonly (typeof shop)[]) {
  const scene = sampleScene(sampleBoard([shop, web]));
  const held = { ...sampleDesk(scene), selection: new Set(selected.map((note) => note.id)) };
  const runs: [string, ActionArgs | undefined][] = [];
  const desk: Pick<BoardDesk, 'get' | 'scene' | 'run'> = {
    get: () => held,
    scene: () => scene,
    run: (name, args) => runs.push([name, args]),
  };
  return { clipboard: makeNoteClipboard(desk), runs };
}

/** As much of a `DataTransfer` as the clipboard uses. */
function sampleData(text = '') {
  const held = { text };
  return { setData: (_type: string, data: string) => (held.text = data), getData: () => held.text };
}

it('gives other programs a line for each note, in reading order', () => {
  const data = sampleData();
  expect(sample([web, shop]).clipboard.copy(data)).toBe(true);
  expect(data.getData()).toBe('Shop\nWeb and app');
});

it('copies nothing when nothing is selected', () => {
  expect(sample([]).clipboard.copy(sampleData())).toBe(false);
});

it.each(['\n', '\r\n'])('pastes what it copied as it was, with lines ended by %j', (end) => {
  const { clipboard, runs } = sample([shop, web]);
  clipboard.copy(sampleData());
  clipboard.paste(sampleData(`Shop${end}Web and app`));
  const notes = [shop, web].map(({ size, colour, text }) => ({ size, colour, text }));
  expect(runs).toEqual([['paste-notes', { notes }]]);
});

it('pastes as plain text what came from elsewhere since', () => {
  const { clipboard, runs } = sample([shop]);
  clipboard.copy(sampleData());
  expect(clipboard.paste(sampleData('Shop\nStall'))).toBe(true);
  expect(clipboard.paste(sampleData(' '))).toBe(false);
  expect(runs).toEqual([['paste-text', { text: 'Shop\nStall' }]]);
});
