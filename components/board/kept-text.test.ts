import { expect, it } from 'vitest';
import { addTexts, joinTexts } from './kept-text.ts';

const stands = { noteId: 'one', block: 'channels', text: 'Stands\nat stops' } as const;
const commuters = { noteId: 'two', block: null, text: 'Commuters' } as const;
const kiosks = { noteId: 'three', block: 'channels', text: 'Kiosks' } as const;

it('copies the texts under the names of their blocks', () => {
  expect(joinTexts([stands, commuters, kiosks])).toBe(
    'Channels\nStands\nat stops\nKiosks\n\nElsewhere\nCommuters',
  );
});

it('keeps what was kept before, and of one note the later text', () => {
  const later = { ...stands, text: 'Trams' };
  expect(addTexts([stands, commuters], [later])).toEqual([commuters, later]);
});
